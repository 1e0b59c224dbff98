import { SmoothRoundRobin } from '../collections/SmoothRoundRobin';
import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { BalancerReport } from '../../model/Report';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import { affinityOf } from '../routing/affinityOf';
import { Choices } from '../routing/Choices';
import { HealthView } from '../routing/HealthView';
import { KeyRouting } from '../routing/KeyRouting';
import { LoadView } from '../routing/LoadView';
import { OutlierWatch } from '../routing/OutlierWatch';
import { Roster } from '../routing/Roster';
import { RoutingSettings } from '../routing/RoutingSettings';
import { Sessions } from '../routing/Sessions';
import { shardOf } from '../routing/shardOf';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { streamPurpose } from '../streamPurpose';
import { Behaviour } from './Behaviour';
import { Candidates } from './Candidates';

/** What its timers are for: the next check, look at the loads, end of an interval; from `RETURN` on: an ejected place comes back. */
const CHECK = 0;
const LOOK = 1;
const INTERVAL = 2;
const RETURN = 3;
/** Choices for a copy before it goes where the call is already. */
const MOST_DRAWS = 32;

/** Sends each request to one instance behind it, by a policy and by what it believes of their health. */
export class Router extends Behaviour {
  readonly candidates: Candidates;
  readonly roster: Roster;
  readonly sessions = this.state.keep(new Sessions());
  private readonly health: HealthView;
  private readonly outliers: OutlierWatch;
  private readonly loads: LoadView;
  private readonly keys: KeyRouting;
  private readonly smooth = this.state.keep(new SmoothRoundRobin());
  private readonly chance = this.stream(streamPurpose.choice);
  private readonly choices: Choices;
  private readonly work = this.stream(streamPurpose.service);
  /** Whose turn it is, and the timers that are set. */
  private readonly turns = this.state.numbers({ turn: -1, check: -1, look: -1, interval: -1 });
  /** Seconds for which those timers were set. */
  private readonly periods = this.state.numbers({ check: 0, look: 0, interval: 0 });
  private readonly routing = new RoutingSettings();
  private serviceTime: Sampler | undefined;
  /** The instances of the last shard, as numbers and as places. */
  private readonly shard: number[] = [];
  private readonly shardPlaces: number[] = [];
  private readonly isFit = (place: number): boolean =>
    !this.health.isDead(place) && !this.outliers.isOut(place);
  private readonly weightOf = (place: number): number => this.roster.weightOf(place);

  private readonly flaps = (place: number): boolean =>
    this.part.flapsAt(place, this.kernel.clock.now);

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind) {
    super(kernel, index, component, kind);
    const { clock, seed } = kernel;
    const candidates = this.state.keep(new Candidates(kernel));
    this.candidates = candidates;
    this.health = this.state.keep(new HealthView(candidates));
    this.outliers = this.state.keep(new OutlierWatch(clock));
    this.roster = this.state.keep(new Roster(candidates, clock));
    this.loads = this.state.keep(new LoadView(candidates, clock));
    this.keys = new KeyRouting(candidates, this.roster, seed);
    this.choices = new Choices(candidates, this.roster, this.loads, this.chance);
  }

  /** Whether it asks its candidates for the work that they have left. */
  get asksForWork(): boolean {
    return this.loads.measure === 'work';
  }

  /** What it believes now. */
  get report(): BalancerReport {
    return {
      candidates: this.roster.placed.length,
      inTraffic: this.inTraffic,
      ejected: this.outliers.out,
      sessions: this.sessions.size,
    };
  }

  /** How many instances behind it get traffic. */
  get inTraffic(): number {
    return this.roster.everyone.length;
  }

  override get livesByItself(): boolean {
    return false;
  }

  protected apply(settings: Settings): void {
    const { routing, health, outliers, roster, loads, keys } = this;
    this.serviceTime = settings.seconds('serviceTime');
    const { affinity } = routing;
    routing.read(settings, { health, outliers, roster, loads, keys });
    // A tenant or a key is not the user of the same number.
    if (routing.affinity !== affinity) this.sessions.clear();
    for (const place of outliers.takeSeconds(settings.number('ejectSeconds'))) {
      this.timeReturn(place);
    }
  }

  connect(links: readonly Link[]): void {
    this.candidates.connect(links);
    if (this.asksForWork) {
      for (const link of links) this.kernel.components[link.to]!.revealWork();
    }
    this.relist();
  }

  override begin(): void {
    this.setTimers();
  }

  override onTopology(): void {
    this.candidates.refresh();
    this.relist();
    this.setTimers();
  }

  override onRestored(): void {
    this.relist();
  }

  override onTimer(subject: number): void {
    if (subject === CHECK) {
      this.turns.check = -1;
      this.health.check(this.flaps);
      this.relist();
    } else if (subject === LOOK) {
      this.turns.look = -1;
      this.loads.look();
    } else if (subject === INTERVAL) {
      this.turns.interval = -1;
      this.closeInterval();
    } else {
      this.readmit(subject - RETURN);
    }
    this.setTimers();
  }

  override onCall(row: number): void {
    this.kernel.spans.state[row] = spanState.passing;
    this.kernel.workFor(row, this.serviceTime!, this.work, this.slowness(row));
  }

  override onWorkDone(row: number): void {
    const { kernel, candidates } = this;
    const place = this.choose(row, row);
    if (place < 0) {
      kernel.reply(row, outcomeNumber.unavailable);
      return;
    }
    kernel.spans.state[row] = spanState.calling;
    candidates.open(place);
    kernel.call(row, candidates.linkAt(place), -1, true, candidates.instanceAt(place));
  }

  override onCallSettled(row: number, call: number, outcome: number): void {
    const { spans } = this.kernel;
    if (spans.state[call] !== spanState.backingOff) this.closeCall(call, outcome);
    spans.version[row] = spans.version[call]!;
    this.kernel.reply(row, outcome);
  }

  override onAttemptOver(call: number): void {
    const { spans } = this.kernel;
    // An attempt that is over without an answer was given up.
    const isAnswered = spans.state[call] === spanState.replying;
    this.closeCall(call, isAnswered ? spans.outcome[call]! : outcomeNumber.timeout);
  }

  override withdraw(row: number): boolean {
    const { spans } = this.kernel;
    const state = spans.state[row]!;
    if (state !== spanState.passing && state !== spanState.calling) return false;
    this.kernel.stopWork(row);
    spans.state[row] = spanState.replying;
    return true;
  }

  /** A further attempt may go to another instance, a copy to none that has the call already. */
  override resend(call: number): void {
    const { kernel, candidates } = this;
    const parent = kernel.spans.parent[call]!;
    let place = this.choose(call, parent);
    for (let draw = 0; draw < MOST_DRAWS && this.isTried(call, place); draw++) {
      place = this.choose(call, parent);
    }
    if (place < 0) {
      kernel.giveUp(call, outcomeNumber.unavailable);
      return;
    }
    candidates.open(place);
    kernel.departures.send(call, candidates.linkAt(place), candidates.instanceAt(place));
  }

  private isTried(call: number, place: number): boolean {
    const { candidates, kernel } = this;
    if (place < 0) return false;
    return kernel.policies.copies.isTried(
      call,
      candidates.linkAt(place),
      candidates.instanceAt(place),
    );
  }

  /** Takes what a call has told: one less is out, and how it ended counts for or against its instance. */
  private closeCall(call: number, outcome: number): void {
    const { spans, clock } = this.kernel;
    const place = this.candidates.close(spans.link[call]!, spans.target[call]!);
    if (place < 0) return;
    if (this.loads.measure === 'latency') {
      this.loads.noteLatency(place, clock.now - spans.sentAt[call]!);
    }
    if (this.routing.watches && this.outliers.note(place, outcome)) this.eject(place);
  }

  private closeInterval(): void {
    for (let place = 0; place < this.candidates.count; place++) {
      if (this.outliers.closeInterval(place)) this.eject(place);
    }
  }

  private eject(place: number): void {
    if (!this.outliers.eject(place, this.roster.placed.length)) return;
    this.timeReturn(place);
    this.relist();
  }

  /** Sets the time at which an instance that is out comes back; one that was set before and is earlier does nothing. */
  private timeReturn(place: number): void {
    this.kernel.timer(this.index, this.outliers.secondsLeft(place), RETURN + place);
  }

  private readmit(place: number): void {
    if (this.outliers.secondsLeft(place) > 0) return;
    this.outliers.readmit(place);
    this.relist();
  }

  /** Brings everything in line with who is there and believed to be well. */
  private relist(): void {
    if (!this.part.isTouched) this.kernel.touched.component(this.part);
    this.health.fit();
    this.outliers.fit(this.candidates.count);
    this.loads.fit();
    this.roster.list(this.isFit);
    if (this.routing.policy === 'ring') this.keys.fit();
  }

  private setTimers(): void {
    if (this.faults.removed > 0) return;
    const { turns, periods, routing } = this;
    turns.check = this.setTimer(turns.check, periods.check, routing.checkSeconds, CHECK);
    turns.look = this.setTimer(turns.look, periods.look, routing.viewSeconds, LOOK);
    turns.interval = this.setTimer(
      turns.interval,
      periods.interval,
      routing.intervalSeconds,
      INTERVAL,
    );
    periods.check = routing.checkSeconds;
    periods.look = routing.viewSeconds;
    periods.interval = routing.intervalSeconds;
  }

  /** Sets a timer that is not set, and sets one anew whose period was another. */
  private setTimer(handle: number, before: number, seconds: number, subject: number): number {
    const isOther = handle >= 0 && before !== seconds;
    if (isOther) this.kernel.queue.cancel(handle);
    if (handle >= 0 && !isOther) return handle;
    return seconds > 0 ? this.kernel.timer(this.index, seconds, subject) : -1;
  }

  /** The place of the chosen instance among the candidates, for a call of a span here; -1 when it believes that none lives. */
  choose(call: number, span: number): number {
    const { sessions } = this;
    const pool = this.poolFor(call, span);
    if (pool.length === 0) return -1;
    if (!this.routing.sticky) return this.next(call, pool);
    const user = this.ownerOf(call);
    const kept = sessions.placeOf(user);
    if (kept >= 0 && this.roster.has(kept)) return kept;
    const place = this.next(call, pool);
    if (place >= 0) sessions.pin(user, place);
    return place;
  }

  private next(call: number, pool: readonly number[]): number {
    const { choices, routing } = this;
    switch (routing.policy) {
      case 'roundRobin':
        return this.nextInTurn(pool);
      case 'weightedRoundRobin':
        return this.smooth.next(pool, this.weightOf);
      case 'random':
        return choices.any(pool);
      case 'weightedRandom':
        return choices.weighted(pool);
      case 'leastRequests':
      case 'leastWork':
        return choices.least(pool);
      case 'twoChoices':
      case 'peakEwma':
        return choices.few(pool, routing.choices, routing.distinct);
      case 'hash':
        return this.keys.byRemainder(this.ownerOf(call), pool);
      case 'ring':
        return this.keys.byRing(this.ownerOf(call));
      default:
        return routing.policy satisfies never;
    }
  }

  /** Who or what a call belongs to. */
  private ownerOf(call: number): number {
    return affinityOf(this.kernel.spans, call, this.routing.affinity);
  }

  private nextInTurn(pool: readonly number[]): number {
    const { roster, turns } = this;
    for (let tries = 0; tries < pool.length; tries++) {
      turns.turn = (turns.turn + 1) % pool.length;
      if (roster.takesTurn(pool[turns.turn]!)) break;
    }
    return pool[turns.turn]!;
  }

  /** The instances that a call may go to: those of its shard, those of its zone while enough of them live, or all. */
  private poolFor(call: number, span: number): readonly number[] {
    const { roster, routing } = this;
    if (routing.shardSize > 0) return this.shardFor(call);
    if (!routing.zoneAware) return roster.everyone;
    const zone = this.instances.zone[this.kernel.spans.instance[span]!]!;
    const near = roster.inZone(zone);
    const enough = routing.zoneShare * roster.placedIn(zone);
    return near.length > 0 && near.length >= enough ? near : roster.everyone;
  }

  private shardFor(call: number): readonly number[] {
    const { roster, shard, shardPlaces } = this;
    shardOf(this.ownerOf(call), roster.placed.length, this.routing.shardSize, shard);
    shardPlaces.length = 0;
    for (let number = 0; number < shard.length; number++) {
      const place = roster.placed[shard[number]!]!;
      if (roster.has(place)) shardPlaces.push(place);
    }
    return shardPlaces;
  }
}
