import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { streamPurpose } from '../streamPurpose';
import { Behaviour } from './Behaviour';
import { Candidates } from './Candidates';
import { HealthView } from './HealthView';

const CHECK = 0;

/** Sends each request to one instance behind it, by a policy and by what it believes of their health. */
export class Router extends Behaviour {
  private readonly candidates: Candidates;
  private readonly health: HealthView;
  private readonly choices = this.stream(streamPurpose.choice);
  private readonly work = this.stream(streamPurpose.service);
  private readonly turns = this.state.numbers({ turn: -1, check: -1 });
  private policy = 'roundRobin';
  private serviceTime: Sampler | undefined;
  private checkSeconds = 0;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind) {
    super(kernel, index, component, kind);
    this.candidates = this.state.keep(new Candidates(kernel));
    this.health = this.state.keep(new HealthView(this.candidates));
  }

  protected apply(settings: Settings): void {
    this.policy = settings.choice('policy');
    this.serviceTime = settings.seconds('serviceTime');
    this.checkSeconds = settings.number('checkSeconds');
    this.health.failures = settings.number('checkFailures');
  }

  connect(links: readonly Link[]): void {
    this.candidates.connect(links);
    this.health.fit();
  }

  override begin(): void {
    this.scheduleCheck();
  }

  override onTopology(): void {
    this.candidates.refresh();
    this.health.fit();
    this.scheduleCheck();
  }

  override onRestored(): void {
    this.health.fit();
  }

  override onTimer(subject: number): void {
    if (subject !== CHECK) return;
    this.turns.check = -1;
    this.health.check();
    this.scheduleCheck();
  }

  override onCall(row: number): void {
    this.kernel.spans.state[row] = spanState.passing;
    this.kernel.workFor(row, this.serviceTime!, this.work, this.faults.slow);
  }

  override onWorkDone(row: number): void {
    const { kernel, candidates } = this;
    const place = this.choose();
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
    if (spans.state[call] !== spanState.backingOff) this.onAttemptOver(call);
    spans.version[row] = spans.version[call]!;
    this.kernel.reply(row, outcome);
  }

  override onAttemptOver(call: number): void {
    const { spans } = this.kernel;
    this.candidates.close(spans.link[call]!, spans.target[call]!);
  }

  /** A further attempt may go to another instance. */
  override resend(call: number): void {
    const { kernel, candidates } = this;
    const place = this.choose();
    if (place < 0) {
      kernel.giveUp(call, outcomeNumber.unavailable);
      return;
    }
    candidates.open(place);
    kernel.send(call, candidates.linkAt(place), candidates.instanceAt(place));
  }

  private scheduleCheck(): void {
    if (this.turns.check >= 0 || !(this.checkSeconds > 0) || this.faults.removed > 0) return;
    this.turns.check = this.kernel.timer(this.index, this.checkSeconds, CHECK);
  }

  /** The place of the chosen instance among the candidates; -1 when it believes that none lives. */
  private choose(): number {
    switch (this.policy) {
      case 'random':
        return this.health.healthyAt(this.draw());
      case 'twoChoices':
        return this.lessLoaded(
          this.health.healthyAt(this.draw()),
          this.health.healthyAt(this.draw()),
        );
      case 'leastRequests':
        return this.leastLoaded();
      default:
        return this.nextInTurn();
    }
  }

  private draw(): number {
    const { count } = this.health;
    return count <= 1 ? 0 : this.choices.integer(count);
  }

  private nextInTurn(): number {
    const { health, turns } = this;
    if (health.count === 0) return -1;
    turns.turn = (turns.turn + 1) % health.count;
    return health.healthyAt(turns.turn);
  }

  private lessLoaded(first: number, second: number): number {
    const { candidates } = this;
    if (first < 0 || first === second) return first;
    const difference = candidates.outstandingAt(first) - candidates.outstandingAt(second);
    if (difference !== 0) return difference < 0 ? first : second;
    return this.choices.integer(2) === 0 ? first : second;
  }

  /** The instance with the fewest open calls; among equals one at random. */
  private leastLoaded(): number {
    const { candidates, health } = this;
    let least = -1;
    let ties = 0;
    for (let number = 0; number < health.count; number++) {
      const place = health.healthyAt(number);
      const load = candidates.outstandingAt(place);
      const best = least < 0 ? Infinity : candidates.outstandingAt(least);
      if (load < best) {
        least = place;
        ties = 1;
      } else if (load === best && this.choices.integer(++ties) === 0) {
        least = place;
      }
    }
    return least;
  }
}
