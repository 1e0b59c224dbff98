import { outcomeNumber } from '../outcomeNumber';
import type { TraceReason } from '../../model/TraceSummary';
import type { RecordedTrace } from './RecordedTrace';

/** Traces that are kept for each reason; of failures, for each cause. */
const most = { slowest: 50, failed: 20, random: 50, newest: 200 } as const;

/** Traces of requests that are over: a few of each sort that one may want to look at. */
export class KeptTraces {
  private readonly byRequest = new Map<number, RecordedTrace>();
  /** The slowest first. */
  private readonly slowest: RecordedTrace[] = [];
  /** By outcome, the latest last. */
  private readonly failed = new Map<number, RecordedTrace[]>();
  /** Those whose hash is smallest, in its order: any request is as likely to be among them as any other. */
  private readonly random: RecordedTrace[] = [];
  /** The latest last. */
  private readonly newest: RecordedTrace[] = [];

  /** A request is over: it is kept where it belongs, and who has to make room for it is forgotten. */
  add(trace: RecordedTrace): void {
    this.append(this.newest, trace, most.newest);
    if (trace.outcome > outcomeNumber.degraded) {
      this.append(this.failuresOf(trace.outcome), trace, most.failed);
    } else {
      this.insert(this.slowest, trace, most.slowest, isSlower);
    }
    this.insert(this.random, trace, most.random, comesBefore);
  }

  of(request: number): RecordedTrace | undefined {
    return this.byRequest.get(request);
  }

  all(): readonly RecordedTrace[] {
    return [...this.byRequest.values()];
  }

  /** The slowest good answers, the slowest first. */
  slowestFirst(): readonly RecordedTrace[] {
    return this.slowest;
  }

  /** Failures of every cause, the latest first. */
  failures(): readonly RecordedTrace[] {
    return [...this.failed.values()].flat().toSorted((one, other) => other.request - one.request);
  }

  /** Why a trace is kept. */
  reasonsOf(trace: RecordedTrace): readonly TraceReason[] {
    const reasons: TraceReason[] = [];
    if (this.slowest.includes(trace)) reasons.push('slowest');
    if (this.failed.get(trace.outcome)?.includes(trace) === true) reasons.push('failed');
    if (this.random.includes(trace)) reasons.push('random');
    if (this.newest.includes(trace)) reasons.push('newest');
    return reasons;
  }

  private failuresOf(outcome: number): RecordedTrace[] {
    const known = this.failed.get(outcome);
    if (known !== undefined) return known;
    const list: RecordedTrace[] = [];
    this.failed.set(outcome, list);
    return list;
  }

  private append(list: RecordedTrace[], trace: RecordedTrace, limit: number): void {
    list.push(trace);
    this.keep(trace);
    if (list.length > limit) this.letGo(list.shift()!);
  }

  private insert(
    list: RecordedTrace[],
    trace: RecordedTrace,
    limit: number,
    isBefore: (one: RecordedTrace, other: RecordedTrace) => boolean,
  ): void {
    if (list.length === limit && !isBefore(trace, list[limit - 1]!)) return;
    let place = list.length;
    while (place > 0 && isBefore(trace, list[place - 1]!)) place--;
    list.splice(place, 0, trace);
    this.keep(trace);
    if (list.length > limit) this.letGo(list.pop()!);
  }

  private keep(trace: RecordedTrace): void {
    trace.keepers++;
    this.byRequest.set(trace.request, trace);
  }

  private letGo(trace: RecordedTrace): void {
    if (--trace.keepers === 0) this.byRequest.delete(trace.request);
  }
}

function isSlower(one: RecordedTrace, other: RecordedTrace): boolean {
  return one.latency > other.latency;
}

function comesBefore(one: RecordedTrace, other: RecordedTrace): boolean {
  return hashOf(one.request) < hashOf(other.request);
}

/** Spreads request numbers evenly over 32 bits (the finalizer of MurmurHash3, Appleby 2008). */
function hashOf(request: number): number {
  let hash = request | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
