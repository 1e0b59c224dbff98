import type { ChallengeCheck, CheckMeasure } from '../../model/ChallengeCheck';
import type { ChallengeNeed } from '../../model/ChallengeNeed';
import type { ComponentReport, Report } from '../../model/Report';
import type { TimeSpan } from '../../model/TimeSpan';
import { standingOfRun } from '../objectives/standingOfRun';
import { costOf } from './costOf';
import type { GradedRun } from './GradedRun';
import type { Measured } from './Measured';
import { measureCallRate } from './measureCallRate';
import { measureCount } from './measureCount';
import { measureFanOut } from './measureFanOut';
import { measureLatency } from './measureLatency';
import { measureMessageAge } from './measureMessageAge';
import { measureSuccess } from './measureSuccess';
import { recoveryOf } from './recoveryOf';
import { requestsBetween, type RequestScope } from './requestsBetween';
import { secondsOfRun } from './secondsOfRun';
import { reportOfStretch } from './reportOfStretch';
import { stretchOf } from './stretchOf';

/** What only the challenge knows about a run: what it asks of a drawing, when the bill is made out, and how many components the candidate has drawn. */
export interface GradingFrame {
  readonly needs: readonly ChallengeNeed[];
  readonly averageWindow: TimeSpan;
  readonly drawnComponents: number;
}

/** Measures one check in one run. */
export function measureCheck(
  { measure, window = [0, Infinity] }: Pick<ChallengeCheck, 'measure' | 'window'>,
  run: GradedRun,
  frame: GradingFrame,
): Measured {
  switch (measure.type) {
    case 'latency':
      return measureLatency(measure, window, run);
    case 'success':
      return measureSuccess(measure, window, run);
    case 'throughput':
      return measureThroughput(measure, window, run);
    case 'recovery':
      return measureRecovery(measure, window, run);
    case 'staleness':
      return measureStaleness(window, run);
    case 'lost':
      return measureCount(run, window, ({ store, queue, ...part }) =>
        store || queue ? part.lostWrites + (queue?.lost ?? 0) : undefined,
      );
    case 'duplicates':
      return shareOf(
        run,
        window,
        ({ external }) => external && [external.duplicateEffects, external.sideEffects],
      );
    case 'oversold':
      return measureCount(run, window, ({ store }) =>
        store && store.unitsSold + store.unitsOversold > 0 ? store.unitsOversold : undefined,
      );
    case 'outOfOrder':
      return measureCount(run, window, ({ queue }) => queue?.outOfOrder);
    case 'messageAge':
      return measureMessageAge(measure, window, run);
    case 'callRate':
      return measureCallRate(measure, window, run);
    case 'fanOut':
      return measureFanOut(frame.needs, window, run);
    case 'overAdmitted':
      return measureOverAdmitted(measure, window, run);
    case 'cost':
      return { value: costOf(run.design, reportWithin(run, frame.averageWindow), run.kindOf) };
    case 'components':
      return { value: frame.drawnComponents };
  }
}

/** What was measured within a window. */
function reportWithin({ moments }: GradedRun, window: TimeSpan): Report {
  const stretch = stretchOf(moments, window);
  return stretch === undefined ? moments.at(-1)! : reportOfStretch(stretch);
}

function measureRecovery(
  { afterSeconds, leastShare }: Extract<CheckMeasure, { type: 'recovery' }>,
  [, until]: TimeSpan,
  run: GradedRun,
): Measured {
  const value = recoveryOf(secondsOfRun(run.series), afterSeconds, until, leastShare);
  return { value, atSeconds: afterSeconds };
}

function measureStaleness(window: TimeSpan, run: GradedRun): Measured {
  const { reads } = standingOfRun(reportWithin(run, window));
  const stale = measureCount(run, window, ({ store, cache, staleReads }) =>
    store || cache ? staleReads : undefined,
  );
  return { ...stale, value: reads > 0 ? (stale.value ?? 0) / reads : null };
}

function measureThroughput(
  { operation }: Extract<CheckMeasure, { type: 'throughput' }>,
  window: TimeSpan,
  run: GradedRun,
): Measured {
  return { value: goodRate(run, window, { operations: [operation] }) };
}

function measureOverAdmitted(
  { tenant, limitPerSecond }: Extract<CheckMeasure, { type: 'overAdmitted' }>,
  window: TimeSpan,
  run: GradedRun,
): Measured {
  const rate = goodRate(run, window, { tenants: [tenant] });
  return { value: rate === null ? null : Math.max(0, rate / limitPerSecond - 1) };
}

/** Good answers a second within a window. */
function goodRate({ moments }: GradedRun, window: TimeSpan, of: RequestScope): number | null {
  const stretch = stretchOf(moments, window);
  if (stretch === undefined) return null;
  const { earlier, later } = stretch;
  const { whole, degraded } = requestsBetween(stretch, of);
  return (whole + degraded) / (later.atSeconds - (earlier?.atSeconds ?? 0));
}

/** One count against another, summed over the components that tell both. */
function shareOf(
  run: GradedRun,
  window: TimeSpan,
  tell: (part: ComponentReport) => readonly [some: number, all: number] | undefined,
): Measured {
  const some = measureCount(run, window, (part) => tell(part)?.[0]);
  const all = measureCount(run, window, (part) => tell(part)?.[1]).value ?? 0;
  if (some.value === null || all === 0) return { value: null };
  return { ...some, value: some.value / all };
}
