import type { Behaviour } from '../behaviours/Behaviour';
import type { Kernel } from '../Kernel';
import { outcomeNumber } from '../outcomeNumber';
import { mixKey } from '../behaviours/mixKey';
import { mostRows } from '../spans/mostRows';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import type { SpanTable } from '../spans/SpanTable';
import { verb } from '../spans/verb';
import { absentTwin, isAbsent, type Traffic } from '../Traffic';
import type { PlannedCall, PlannedJoin } from './Plan';

const { ok, degraded, inFlightTooHigh } = outcomeNumber;
/** A join's `attempt`: no call has it. */
const IS_JOIN = 0;

/**
 * Gathers the replies of rules whose calls are not all made at once and all waited for. A join is a row of the span table
 * between the caller and the calls of one rule: for the caller it is one call. In the state `joining` its columns say:
 * `target` the calls still to be made, `hop` the good replies still needed, `timeoutNext` its last failure, and `misses`
 * whether it is at sending. When it is settled, calls that are still out go on as those of a caller that is gone.
 */
export class Joins {
  /** Where keys are drawn from; the world sets it. */
  traffic: Traffic | undefined;
  private readonly kernel: Kernel;
  private readonly spans: SpanTable;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
    this.spans = kernel.spans;
  }

  /** Whether the row is a join, be it one that is settled. */
  isJoin(row: number): boolean {
    return this.spans.attempt[row] === IS_JOIN;
  }

  /** Begins the calls of a rule, which stands at `rule` in its step, for a caller. */
  begin(parent: number, call: PlannedCall, join: PlannedJoin, rule: number): void {
    const calls = this.countOf(parent, call, join);
    if (calls === 0) return;
    const row = this.take(parent, call, rule);
    const { spans } = this;
    spans.target[row] = calls;
    if (call.mode === 'async' || call.mode === 'populate') {
      this.sendAll(row, call, join);
      spans.release(row);
      return;
    }
    spans.hop[row] = join.enough > 0 ? Math.min(join.enough, calls) : calls;
    spans.parent[row] = parent;
    spans.pending[parent]!++;
    // By it, calls that are out can be found again and stopped.
    const isGuarded = this.kernel.links[call.link]!.guard !== undefined;
    if (isGuarded) this.kernel.policies.open(row, spans.instance[row]!);
    this.advance(row, call, join);
  }

  /** Has a span that is handed on ask for what the rule says. */
  turn(row: number, { verb: what, join }: PlannedCall): void {
    if (what >= 0) this.spans.verb[row] = what;
    if (join !== undefined) this.spans.key[row] = this.keyFor(row, join);
  }

  /** One of a join's calls is settled. */
  settled(row: number, call: number, outcome: number): void {
    const { spans } = this;
    if (outcome <= degraded) {
      spans.hop[row]!--;
      spans.outcome[row] = Math.max(spans.outcome[row]!, outcome);
      spans.version[row] = Math.max(spans.version[row]!, spans.version[call]!);
      spans.flags[row]! |= spans.flags[call]! & spanFlag.found;
    } else {
      spans.timeoutNext[row] = outcome;
    }
    const planned = this.kernel.plans.plannedFor(row, call);
    if (spans.misses[row] === 0) this.advance(row, planned, planned.join!);
  }

  /** The caller of a join was stopped, and all of its calls with it. One that is at sending notices it itself. */
  callOff(row: number): void {
    const { spans } = this;
    spans.target[row] = 0;
    if (spans.misses[row] === 0) this.kernel.settleJoin(row);
  }

  private take(parent: number, call: PlannedCall, rule: number): number {
    const { spans } = this;
    const row = spans.take();
    spans.state[row] = spanState.joining;
    spans.attempt[row] = IS_JOIN;
    spans.parent[row] = -1;
    spans.link[row] = call.link;
    spans.component[row] = spans.component[parent]!;
    spans.instance[row] = spans.instance[parent]!;
    spans.copyOrigin(parent, row);
    spans.verb[row] = call.verb < 0 ? spans.verb[parent]! : call.verb;
    spans.version[row] = spans.version[parent]!;
    spans.plan[row] = spans.plan[parent]!;
    spans.deadline[row] = spans.deadline[parent]!;
    spans.step[row] = spans.step[parent]!;
    spans.rule[row] = rule;
    spans.timeoutNext[row] = ok;
    this.kernel.tracer?.gathers(row, parent);
    return row;
  }

  /** Makes the calls whose time has come, and settles the join when enough replies are good or can no longer be. */
  private advance(row: number, call: PlannedCall, join: PlannedJoin): void {
    const { spans } = this;
    spans.misses[row] = 1;
    if (join.serial) this.sendInTurn(row, call, join);
    else this.sendAll(row, call, join);
    spans.misses[row] = 0;
    const open = spans.pending[row]!;
    if (spans.hop[row]! <= 0) this.conclude(row, spans.outcome[row]!);
    else if (join.enough === 0 && !join.serial ? open === 0 : this.isHopeless(row)) {
      this.conclude(row, spans.timeoutNext[row]!);
    }
  }

  private isHopeless(row: number): boolean {
    const { spans } = this;
    return spans.pending[row]! + spans.target[row]! < spans.hop[row]!;
  }

  private sendAll(row: number, call: PlannedCall, join: PlannedJoin): void {
    const { spans } = this;
    while (spans.target[row]! > 0) this.send(row, call, join);
  }

  private sendInTurn(row: number, call: PlannedCall, join: PlannedJoin): void {
    const { spans } = this;
    while (
      spans.target[row]! > 0 &&
      spans.pending[row] === 0 &&
      spans.hop[row]! > 0 &&
      !this.isHopeless(row)
    ) {
      if (spans.state[spans.parent[row]!] !== spanState.calling) spans.target[row] = 0;
      else this.send(row, call, join);
    }
  }

  private send(row: number, call: PlannedCall, join: PlannedJoin): void {
    const { spans, kernel } = this;
    const waits = call.mode !== 'async' && call.mode !== 'populate';
    const isTurnedAway = !waits || spans.timeoutNext[row] === inFlightTooHigh;
    if (spans.live > mostRows.forCalls && isTurnedAway) {
      spans.target[row] = 0;
      return;
    }
    spans.target[row]!--;
    const received = spans.key[row]!;
    if (join.keySpace >= 0) spans.key[row] = this.keyFor(row, join);
    kernel.call(row, kernel.links[call.link]!, spans.verb[row]!, waits, -1, spans.rule[row]);
    spans.key[row] = received;
  }

  /** The caller learns what came of the rule. */
  private conclude(row: number, outcome: number): void {
    this.spans.outcome[row] = outcome;
    this.kernel.settleJoin(row);
  }

  private countOf(parent: number, call: PlannedCall, join: PlannedJoin): number {
    const { counts, cumulativeShares } = join;
    if (counts.length === 0) return call.count;
    const stream = this.callerOf(parent).ruleCounts;
    const point = stream.uniform() * cumulativeShares[counts.length - 1]!;
    let place = 0;
    while (place < counts.length - 1 && point >= cumulativeShares[place]!) place++;
    return counts[place]!;
  }

  /** The key of the next call, in the key space of the rule. */
  private keyFor(row: number, join: PlannedJoin): number {
    const received = this.spans.key[row]!;
    if (join.keyBy === 'draw' || !isAbsent(received)) return this.knownKey(row, join);
    // What belongs to a key that does not exist does not exist either.
    return absentTwin(this.knownKey(row, join));
  }

  private knownKey(row: number, join: PlannedJoin): number {
    const keys = this.traffic!.keySpaces[join.keySpace]!;
    const received = this.spans.key[row]!;
    switch (join.keyBy) {
      case 'rank':
        return keys.base + (this.traffic!.rankOf(received) % keys.state.next);
      case 'hash':
        return keys.base + (mixKey(received) % keys.initial);
      case 'draw':
        return this.spans.verb[row] === verb.insert
          ? keys.base + keys.state.next++
          : keys.base + this.drawRank(row, join);
    }
  }

  private drawRank(row: number, join: PlannedJoin): number {
    const keys = this.traffic!.keySpaces[join.keySpace]!;
    const stream = this.callerOf(row).ruleKeys;
    const hot = Math.max(keys.hot, keys.state.hotShare);
    if (hot > 0 && stream.uniform() < hot) return keys.hotKey;
    return keys.sampler.sample(stream);
  }

  private callerOf(row: number): Behaviour {
    return this.kernel.components[this.spans.component[row]!]!;
  }
}
