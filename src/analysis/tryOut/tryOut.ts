import { applyEdit } from '../../model/applyEdit';
import type { Design } from '../../model/Design';
import type { ExperimentRequest, Simulate } from '../../model/Experiment';
import type { Finding } from '../../model/Finding';
import type { KindOf } from '../../model/Kind';
import { limits } from '../../model/limits';
import type { Report } from '../../model/Report';
import type { StopSignal } from '../../model/StopSignal';
import { runTogether } from '../runTogether';
import { type Candidate, candidatesOf } from './candidatesOf';
import type { Effect } from './Effect';
import { effectOf } from './effectOf';
import type { DroppedSuggestion, TriedFinding, TriedSuggestion } from './TriedFinding';
import { yardsticksOf } from './yardsticksOf';

/** Seeds that each change is run with: the design's own and the next ones. */
export const seedsTried = 3;

/** What is to be tried, and how. */
export interface TryOut {
  readonly findings: readonly Finding[];
  /** The run that the findings are of; faults made by hand are steps of its scenario (`withHandFaults`). */
  readonly run: Pick<ExperimentRequest, 'design' | 'warmupSeconds' | 'durationSeconds'>;
  readonly kindOf: KindOf;
  readonly simulate: Simulate;
  readonly stop?: StopSignal;
  /** Told after each run: how many are done, of how many. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** What came of it: nothing where it was stopped, or where the design as it is cannot run. */
export interface TriedOut {
  readonly findings: readonly TriedFinding[];
  /** Runs made in all, and with how many seeds. */
  readonly runs: number;
  readonly seeds: number;
}

/**
 * Runs the suggestions of findings, at most 6 of them with 3 seeds each, under the same arrivals as the design as it is: with
 * the same seed, streams of a component do not depend on the others. Orders those that help by what they do for what is broken.
 */
export async function tryOut(order: TryOut): Promise<TriedOut | undefined> {
  const candidates = candidatesOf(order.findings);
  if (candidates.length === 0) {
    const findings = order.findings.map((finding) => ({ finding, helps: [], dropped: [] }));
    return { findings, runs: 0, seeds: seedsTried };
  }
  const runs = new Runs(order, (1 + candidates.length) * seedsTried);
  const [before, ...afters] = await Promise.all([
    runs.of(order.run.design),
    ...candidates.map(({ suggestion }) => {
      const changed = applyEdit(order.run.design, suggestion.edit, order.kindOf);
      return changed.ok ? runs.of(changed.design) : Promise.resolve(changed.problems[0]?.message);
    }),
  ]);
  if (order.stop?.aborted === true || before === undefined || typeof before === 'string') {
    return undefined;
  }
  return {
    runs: runs.done,
    seeds: seedsTried,
    findings: order.findings.map((finding) => {
      const own = candidates.flatMap((candidate, place) =>
        candidate.finding === finding ? [{ candidate, after: afters[place] }] : [],
      );
      return judged(order.run.design, finding, before, own);
    }),
  };
}

/** Makes runs and counts them. */
class Runs {
  done = 0;
  private readonly order: TryOut;
  private readonly all: number;

  constructor(order: TryOut, all: number) {
    this.order = order;
    this.all = all;
  }

  /** The reports of a design with each seed, or why there are none. */
  async of(design: Design): Promise<readonly Report[] | string | undefined> {
    const { run, stop } = this.order;
    const requests = Array.from({ length: seedsTried }, (_, place) => ({
      ...run,
      design: { ...design, seed: (design.seed + place) % (limits.seed + 1) },
    }));
    const made = await runTogether(requests, { simulate: this.make, stop });
    return made.ok ? made.results.map(({ report }) => report) : made.problems[0]?.message;
  }

  private readonly make: Simulate = async (request, stop) => {
    const result = await this.order.simulate(request, stop);
    this.done++;
    this.order.onProgress?.(this.done, this.all);
    return result;
  };
}

function judged(
  design: Design,
  finding: Finding,
  before: readonly Report[],
  own: readonly {
    readonly candidate: Candidate;
    readonly after: readonly Report[] | string | undefined;
  }[],
): TriedFinding {
  const yardsticks = yardsticksOf(design, before[0]!, finding.measure);
  const helps: TriedSuggestion[] = [];
  const dropped: DroppedSuggestion[] = [];
  for (const { candidate, after } of own) {
    const { suggestion } = candidate;
    if (after === undefined || typeof after === 'string') {
      dropped.push({ ...suggestion, effects: [], ...(after !== undefined && { problem: after }) });
      continue;
    }
    const effects = yardsticks.flatMap((yardstick) => effectOf(yardstick, before, after) ?? []);
    if (isHelp(effects)) helps.push({ ...suggestion, effects });
    else dropped.push({ ...suggestion, effects });
  }
  const inOrder = helps.toSorted(byEffect);
  return {
    finding,
    helps: inOrder.map((one) => ({ ...one, effects: tellingFirst(one.effects) })),
    dropped,
  };
}

/** It surely helps something of what is judged, and makes nothing worse that counts: no answers are the price of faster ones. */
function isHelp(effects: readonly Effect[]): boolean {
  return (
    effects.some(({ verdict }) => verdict === 'better') &&
    !effects.some(
      ({ verdict, unit, difference }, place) =>
        verdict === 'worse' && (place === 0 || (unit === 'share' && Math.abs(difference) > 0.01)),
    )
  );
}

/** What it surely helps first; where the runs differ much among themselves, that may be another measure than the first. */
function tellingFirst(effects: readonly Effect[]): readonly Effect[] {
  if (effects[0]?.verdict === 'better') return effects;
  const telling = effects.find(({ verdict }) => verdict === 'better');
  return telling === undefined ? effects : [telling, ...effects.filter((one) => one !== telling)];
}

/** The larger part of what is broken it mends the better; among equals what is next in importance. */
function byEffect(one: TriedSuggestion, other: TriedSuggestion): number {
  for (const [place, effect] of one.effects.entries()) {
    const against = other.effects[place];
    if (against === undefined) return 0;
    const sign = effect.better === 'less' ? 1 : -1;
    const room = Math.max(Math.abs(effect.before), Math.abs(against.before)) * 0.02;
    const apart = (effect.after - against.after) * sign;
    if (Math.abs(apart) > room) return apart;
  }
  return 0;
}
