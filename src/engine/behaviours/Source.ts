import { type AttemptPolicy, policyOf } from '../Link';
import { eventKind } from '../eventKind';
import { outcomeNumber } from '../outcomeNumber';
import type { RandomStream } from '../random/RandomStream';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { streamPurpose } from '../streamPurpose';
import { Arrivals } from '../traffic/Arrivals';
import { TenantFactors } from '../traffic/TenantFactors';
import { Sender } from './Sender';

/** What ends within so many seconds ended in next to no time. */
const NEXT_TO_NO_TIME = 1e-9;
/** A user whose request ended in no time at all goes on after so many seconds, so that time does pass. */
const SHORTEST_PAUSE = 0.001;
/** Users follow a curve in steps of so many seconds. */
const RECRUITING_PAUSE = 0.1;
const MOST_USERS = 100_000;
/** Users are numbered below this. */
const MOST_USER_NUMBERS = 134_217_728;

/** What a timer is for: the low bits of its subject; above them a user or a row. */
const timer = { arrival: 0, thought: 1, phase: 2, recruit: 3, later: 4, reconnect: 5 } as const;
const TIMER_BITS = 3;
const PURPOSE = (1 << TIMER_BITS) - 1;

/** Kept in the `hop` of a request: whether a user waits for it who then goes on. */
const OF_NOBODY = 0;
const OF_USER = 1;
/** Kept in the `step` of a request that has not started: a user means to send it, unless that user has to leave. */
const AS_PLANNED = 1;

/** Settings that say when requests come: when one of them changes, arrivals begin anew. */
const arrivalSettings = (
  'arrivals rate users paceMs gaps burstLength calmLength calmShare everySeconds requestsEach firstAtSeconds ' +
  'counts countsRepeat curve curveFactor curveStart curveSeconds points pointsRepeat'
).split(' ');

/** Sends requests: at a rate, whatever comes back (open loop), or as users who wait, think and send again (closed loop). */
export class Source extends Sender {
  policy: AttemptPolicy | undefined;
  private readonly reactions: RandomStream = this.laterStream(streamPurpose.reactions);
  /**
   * `factor`: traffic faults. Handles of events, or -1: the next arrival, turn of phase and look for users. `users`: how many
   * are at it; `nextUser`: the number of the next one. `down`: instances behind it that were down when it last looked.
   */
  readonly flow = this.state.numbers({
    factor: 1,
    event: -1,
    phaseEvent: -1,
    recruitEvent: -1,
    users: 0,
    nextUser: 0,
    down: 0,
  });
  /** Faults of single tenants. */
  readonly tenantFactors = this.state.keep(new TenantFactors());
  private readonly noise: RandomStream = this.laterStream(streamPurpose.noise);
  private readonly arrivals = new Arrivals(
    this.state.numbers({ phase: -1, occasions: 0, batch: 0, interval: -1, left: 0 }),
    this.arrivalDraws,
    this.laterStream(streamPurpose.phases),
  );
  /** How requests came when it was last configured. */
  private pattern = '';
  private users = 0;
  private thinkTime: Sampler | undefined;
  private pace = 0;
  /** Seconds between the requests of a user who is answered at once, on average; NaN before it was first configured. */
  private usualWait = NaN;
  private objective = Infinity;
  private reloadShare = 0;
  private mostReloads = 0;
  private connected = 0;
  private reconnectSpread = 0;

  protected apply(settings: Settings): void {
    this.arrivals.configure(settings);
    this.users = settings.number('users');
    this.thinkTime = settings.seconds('thinkTime');
    this.pace = settings.number('paceMs') * 1e-3;
    this.policy = policyOf(settings);
    this.mix.configure(settings.mix('mix'), settings.tenants('tenants'));
    this.population = settings.number('population');
    const objective = settings.number('objectiveMs') * 1e-3;
    this.objective = objective > 0 ? objective : Infinity;
    this.reloadShare = settings.number('reloadShare');
    this.mostReloads = settings.number('reloads');
    this.connected = settings.number('connected');
    this.reconnectSpread = settings.number('reconnectSeconds');
    if (this.arrivals.mode === 'paced') this.kernel.requests.tellIntended();
    this.changeWait(this.arrivals.mode === 'paced' ? this.pace : this.thinkTime.mean());
    const pattern = settings.textOf(arrivalSettings);
    const isNew = this.pattern !== '' && this.pattern !== pattern;
    this.pattern = pattern;
    if (isNew) this.begin();
  }

  override get livesByItself(): boolean {
    return false;
  }

  override begin(): void {
    const { flow, arrivals, kernel } = this;
    arrivals.begin(kernel.clock.now, this.factor);
    flow.phaseEvent = this.cancelled(flow.phaseEvent);
    if (arrivals.mode === 'bursty') this.turn();
    this.reschedule();
  }

  /** Brings the arrivals in line with the rate as it is now: the time to the next one is drawn anew. */
  reschedule(): void {
    const { flow, arrivals } = this;
    flow.event = this.cancelled(flow.event);
    flow.recruitEvent = this.cancelled(flow.recruitEvent);
    if (this.faults.removed > 0) {
      flow.phaseEvent = this.cancelled(flow.phaseEvent);
      return;
    }
    arrivals.rescale(this.kernel.clock.now, this.factor);
    if (this.isClosed) this.recruit();
    else this.scheduleArrival();
  }

  /**
   * A fault has changed the factor of the rate, which was `before`. Gaps that are no exponential ones remember what has passed
   * of them: the rest of the present one takes so many times as long.
   */
  changePace(before: number): void {
    const { flow, kernel, factor } = this;
    const { queue, clock } = kernel;
    const left = flow.event >= 0 ? queue.records.time(flow.event) - clock.now : NaN;
    this.reschedule();
    if (!this.arrivals.remembersGaps || !(left >= 0) || !(before > 0) || flow.event < 0) return;
    this.cancelled(flow.event);
    flow.event = this.timer((left * before) / factor, timer.arrival, 0);
  }

  /**
   * Users are to wait so long on average between their requests from now on: what is left to those who wait changes in
   * proportion, so that they are spread as before.
   */
  private changeWait(wait: number): void {
    const { usualWait, kernel } = this;
    const { queue, clock, spans } = kernel;
    const factor = wait / usualWait;
    this.usualWait = wait;
    if (!(factor >= 0 && factor < Infinity && usualWait < Infinity) || factor === 1) return;
    for (const event of queue.records.withCode(eventKind.timer | (this.index << 4))) {
      const subject = queue.records.subject(event);
      const purpose = subject & PURPOSE;
      const value = subject >>> TIMER_BITS;
      const isPlanned = purpose === timer.later && spans.step[value] === AS_PLANNED;
      if (purpose !== timer.thought && !isPlanned) continue;
      const left = (queue.records.time(event) - clock.now) * factor;
      queue.cancel(event);
      this.timer(left, purpose, value);
      // Who is late stays so.
      if (isPlanned && spans.sentAt[value]! > clock.now) spans.sentAt[value] = clock.now + left;
    }
  }

  /** Every client that is connected opens its connection anew, within the time over which they spread. */
  reconnect(clients: number): void {
    for (let client = 0; client < clients; client++) {
      const delay = this.reconnectSpread > 0 ? this.reactions.uniform() * this.reconnectSpread : 0;
      this.timer(delay, timer.reconnect, client);
    }
  }

  /** How many clients hold a connection. */
  get connections(): number {
    return this.connected;
  }

  /** Clients whose instance went down lose their connections. */
  override onTopology(): void {
    const { flow } = this;
    let down = 0;
    let placed = 0;
    for (const link of this.kernel.links) {
      if (link.from !== this.index || link.faults.removed > 0) continue;
      const { instances } = this.kernel.parts[link.to]!;
      placed += instances.placed;
      down += instances.placed - instances.up;
    }
    const lost = down - flow.down;
    flow.down = down;
    if (lost > 0 && this.connected > 0)
      this.reconnect(Math.round((this.connected * lost) / placed));
  }

  override onTimer(subject: number): void {
    const value = subject >>> TIMER_BITS;
    switch (subject & PURPOSE) {
      case timer.thought:
        if (this.userStays()) this.start(OF_USER, value);
        break;
      case timer.phase:
        this.turn();
        this.reschedule();
        break;
      case timer.recruit:
        this.flow.recruitEvent = -1;
        this.recruit();
        break;
      case timer.later:
        this.wake(value);
        break;
      case timer.reconnect:
        if (this.faults.removed === 0) this.start(OF_NOBODY, value);
        break;
      default:
        this.arrive();
    }
  }

  override onRestored(): void {
    this.arrivals.take(this.factor);
  }

  override onCall(row: number): void {
    this.kernel.reply(row, outcomeNumber.refused);
  }

  override onPlanDone(row: number, outcome: number): void {
    const { kernel } = this;
    const { spans, clock } = kernel;
    const seconds = clock.now - spans.arrivedAt[row]!;
    this.meter.end(row, outcome);
    // It counts the duration that the meter has just put in its place.
    kernel.requests.end(row, outcome, seconds > this.objective);
    if (kernel.tracer !== undefined && spans.followed[row] !== 0)
      kernel.tracer.finished(row, outcome);
    const inNoTime = seconds < NEXT_TO_NO_TIME;
    const goesOn =
      outcome <= outcomeNumber.degraded ? this.follow(row, inNoTime) : this.reload(row, inNoTime);
    if (goesOn || spans.hop[row] !== OF_USER) {
      spans.release(row);
      return;
    }
    const user = spans.user[row]!;
    const intended = spans.sentAt[row]!;
    spans.release(row);
    this.goOn(user, intended, inNoTime);
  }

  protected override wakeAfter(row: number, delay: number): void {
    this.timer(delay, timer.later, row);
  }

  /** What faults make of the rate; of noisy tenants, what the noisiest one makes of it. */
  get factor(): number {
    return this.flow.factor * this.tenantFactors.most;
  }

  private get isClosed(): boolean {
    return this.arrivals.mode === 'users' || this.arrivals.mode === 'paced';
  }

  private timer(delay: number, purpose: number, value: number): number {
    return this.kernel.timer(this.index, delay, purpose | (value << TIMER_BITS));
  }

  /** Cancels an event, if there is one; -1. */
  private cancelled(event: number): number {
    if (event >= 0) this.kernel.queue.cancel(event);
    return -1;
  }

  private turn(): void {
    this.flow.phaseEvent = this.timer(this.arrivals.turn(), timer.phase, 0);
  }

  private scheduleArrival(): void {
    const { kernel, arrivals } = this;
    const { due } = kernel.queue;
    if (arrivals.isSteady === true) arrivals.drawSteadyGap(due);
    else due[0] = arrivals.gap(kernel.clock.now, this.factor);
    // A rate next to nothing: nobody ever comes.
    if (due[0]! < Infinity) this.flow.event = kernel.timerDue(this.index, timer.arrival);
  }

  private arrive(): void {
    const { arrivals } = this;
    const comes = arrivals.isSteady === true || arrivals.came(this.kernel.clock, this.factor);
    this.flow.event = -1;
    this.scheduleArrival();
    if (!comes) return;
    const row = this.make(OF_NOBODY, -1);
    const { spans, clock } = this.kernel;
    spans.sentAt[row] = clock.now;
    if (this.tenantFactors.sends(spans.tenant[row]!, this.noise)) this.launch(row);
    else spans.release(row);
  }

  /** New users start with a thought, or with their pace, so that they do not come all at once. */
  private recruit(): void {
    const { flow } = this;
    const wanted = this.wantedUsers();
    const fresh = wanted - flow.users;
    for (let number = 1; number <= fresh; number++) {
      const user = flow.nextUser++ % MOST_USER_NUMBERS;
      flow.users++;
      if (this.arrivals.mode === 'paced') {
        this.plan(user, this.kernel.clock.now + (this.pace * number) / fresh, false);
      } else {
        this.think(user, false);
      }
    }
    if (!this.arrivals.curve.isFlat) {
      flow.recruitEvent = this.timer(RECRUITING_PAUSE, timer.recruit, 0);
    }
  }

  private wantedUsers(): number {
    if (this.faults.removed > 0) return 0;
    const factor = this.flow.factor * this.arrivals.curve.at(this.kernel.clock.now);
    return Math.min(MOST_USERS, Math.floor(this.users * factor));
  }

  /** A user has an answer and goes on. */
  private goOn(user: number, intended: number, inNoTime: boolean): void {
    if (this.arrivals.mode !== 'paced') this.think(user, inNoTime);
    else if (this.userStays()) this.plan(user, intended + this.pace, inNoTime);
  }

  private think(user: number, inNoTime: boolean): void {
    if (!this.userStays()) return;
    const pause = Math.max(shortestAfter(inNoTime), this.thinkTime!.sample(this.thoughts));
    this.timer(pause, timer.thought, user);
  }

  /** A user at a pace means to send at a moment; who is late sends at once. */
  private plan(user: number, intended: number, inNoTime: boolean): void {
    const row = this.make(OF_USER, user);
    const { spans, clock } = this.kernel;
    spans.sentAt[row] = intended;
    spans.step[row] = AS_PLANNED;
    this.timer(Math.max(shortestAfter(inNoTime), intended - clock.now), timer.later, row);
  }

  /** Whether a user goes on; one too many leaves. */
  private userStays(): boolean {
    if (this.isClosed && this.flow.users <= this.wantedUsers()) return true;
    this.flow.users--;
    return false;
  }

  /** Whether another operation follows on the same key; it is then on its way. */
  private follow(row: number, inNoTime: boolean): boolean {
    const { spans } = this.kernel;
    const next = this.traffic.operations[spans.operation[row]!]!.follow;
    if (next === undefined) return false;
    if (next.share < 1 && this.reactions.uniform() >= next.share) return false;
    return this.later(row, next.operation, 1, Math.max(shortestAfter(inNoTime), next.delay));
  }

  /** Whether somebody who was not served asks again at once. */
  private reload(row: number, inNoTime: boolean): boolean {
    const { spans } = this.kernel;
    const reloads = spans.attempt[row]! - 1;
    if (this.reloadShare === 0 || reloads >= this.mostReloads) return false;
    if (this.reactions.uniform() >= this.reloadShare) return false;
    return this.later(row, spans.operation[row]!, reloads + 2, shortestAfter(inNoTime));
  }

  /** The time of a request that was put aside has come. */
  private wake(row: number): void {
    const { spans } = this.kernel;
    const isPlanned = spans.step[row] === AS_PLANNED;
    spans.step[row] = 0;
    if (isPlanned ? !this.userStays() : this.faults.removed > 0) spans.release(row);
    else this.launch(row);
  }
}

/** Seconds until the next request at the earliest, after one that took next to no time or more. */
function shortestAfter(inNoTime: boolean): number {
  return inNoTime ? SHORTEST_PAUSE : 0;
}
