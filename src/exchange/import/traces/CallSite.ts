import type { Visit, VisitCall } from './Visit';

/** Calls of one component by another for one operation, over all visits. */
export class CallSite {
  /** Visits that make the call at least once. */
  visits = 0;
  readonly counts = new Map<number, number>();
  messages = 0;
  calls = 0;
  /** Sum of the places of its first call among the steps of a visit. */
  steps = 0;
  /** Visits in which two of these calls were out at once, and in which there were two. */
  atOnce = 0;
  several = 0;
  notWaitedFor = 0;
  reads = 0;
  writes = 0;
  fills = 0;
  /** With how many visits each other callee was out at the same time. */
  readonly together = new Map<string, number>();

  merge(other: CallSite): void {
    for (const field of [
      'visits',
      'messages',
      'calls',
      'steps',
      'atOnce',
      'several',
      'notWaitedFor',
      'reads',
      'writes',
      'fills',
    ] as const) {
      this[field] += other[field];
    }
    for (const [count, visits] of other.counts)
      this.counts.set(count, (this.counts.get(count) ?? 0) + visits);
    for (const [key, visits] of other.together)
      this.together.set(key, (this.together.get(key) ?? 0) + visits);
  }
}

/** A call with the step of the visit that it is in; steps follow each other, and the calls of one are out at once. */
interface StepCall extends VisitCall {
  readonly step: number;
  readonly isWaitedFor: boolean;
}

/** Of a visit that calls more, only these are compared with each other. */
const mostCompared = 100;

/** Time that a visit waits for its calls, milliseconds: calls that overlap count once, those that it does not wait for not at all. */
export function noteCalls(visit: Visit, sites: Map<string, CallSite>): number {
  const { steps, waitedMs } = stepsOf(visit);
  const byCallee = new Map<string, StepCall[]>();
  for (const call of steps) {
    const list = byCallee.get(call.to);
    if (list === undefined) byCallee.set(call.to, [call]);
    else list.push(call);
  }
  const compared = [...byCallee].slice(0, mostCompared);
  for (const [to, calls] of byCallee) {
    const site = sites.get(to) ?? new CallSite();
    sites.set(to, site);
    noteSite(site, calls);
    const own = new Set(calls.map(({ step }) => step));
    for (const [other, others] of compared) {
      if (other !== to && others.some(({ step, isWaitedFor }) => isWaitedFor && own.has(step))) {
        site.together.set(other, (site.together.get(other) ?? 0) + 1);
      }
    }
  }
  return waitedMs;
}

function noteSite(site: CallSite, calls: readonly StepCall[]): void {
  const count = Math.min(100, calls.length);
  site.visits += 1;
  site.calls += calls.length;
  site.counts.set(count, (site.counts.get(count) ?? 0) + 1);
  site.steps += Math.min(...calls.map(({ step }) => step));
  if (calls.length > 1) {
    site.several += 1;
    if (new Set(calls.map(({ step }) => step)).size < calls.length) site.atOnce += 1;
  }
  for (const { isMessage, isWaitedFor, asks } of calls) {
    if (isMessage) site.messages += 1;
    else if (!isWaitedFor) site.notWaitedFor += 1;
    if (asks === 'read') site.reads += 1;
    if (asks === 'write') site.writes += 1;
    if (asks === 'fill') site.fills += 1;
  }
}

/** How much two calls may overlap and still count as one after the other. */
const slackMs = 0.02;

function stepsOf({ calls, span }: Visit): {
  readonly steps: readonly StepCall[];
  readonly waitedMs: number;
} {
  const inOrder = calls.toSorted((one, other) => one.startMs - other.startMs);
  const steps: StepCall[] = [];
  let [step, reached, waitedMs] = [0, -Infinity, 0];
  for (const call of inOrder) {
    const isWaitedFor = !call.isMessage && call.endMs <= span.endMs + slackMs;
    if (isWaitedFor) {
      if (call.startMs >= reached - slackMs) step += 1;
      const from = Math.max(call.startMs, reached, span.startMs);
      waitedMs += Math.max(0, Math.min(call.endMs, span.endMs) - from);
      reached = Math.max(reached, call.endMs);
    }
    steps.push({ ...call, step: Math.max(1, step), isWaitedFor });
  }
  return { steps, waitedMs };
}
