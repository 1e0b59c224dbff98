import type { Simulation } from '../../../engine/Simulation';
import type { Design } from '../../../model/Design';
import type { ParameterValue } from '../../../model/ParameterValue';
import type { ScenarioStep } from '../../../model/Scenario';
import type { CaseParameters } from '../CaseParameters';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { Unsupported } from '../Unsupported';
import { beginRun } from '../designs/beginRun';

/** An overload that outlives its cause: impatient clients that try again, and a server that works for those who have gone. */
export const metastable: Family = { name: 'E-META', way: 'design', measure };

type Settings = Readonly<Record<string, ParameterValue>>;

/** One run: requests a second, capacity, and what is left of it from a moment on for so many seconds (0: nothing). */
interface Trial {
  readonly rate: number;
  readonly capacity: number;
  readonly left: number;
  readonly from: number;
  readonly lasts: number;
  readonly until: number;
  readonly client: Settings;
}

interface Ending {
  readonly goodput: number;
  readonly attempts: number;
  readonly drained: number;
  readonly recovered: number;
}

/** At the end so many seconds are looked at; a system that serves more of its load than this has recovered. */
const LAST = 20;
const SERVED = 0.9;

function measure(task: Task): Metrics {
  const { parameters, seed } = task;
  if (parameters.has('runs')) return measureTriggers(task);
  const rate = parameters.number('rate_per_s');
  const capacity = parameters.number('capacity_per_s');
  const client = impatient(parameters.number('timeout_s'), parameters.number('max_retries'));
  const budget = budgetOf(parameters);
  const trial: Trial = {
    rate,
    capacity,
    left: 0,
    from: parameters.number('outage_start_s'),
    lasts: parameters.number('outage_s'),
    until: parameters.number('observe_until_s'),
    client,
  };
  parameters.finish();
  const plain = endingOf(trial, seed);
  const metrics = {
    goodput_last20s_per_s: plain.goodput,
    attempts_last20s_per_s: plain.attempts,
    attempt_rate_sustained_per_s: plain.attempts,
    recovered: plain.recovered,
    time_to_drain_after_outage_s: plain.drained,
  };
  if (budget === undefined) return metrics;
  const limited = endingOf({ ...trial, client: { ...client, ...budget.settings } }, seed);
  return {
    ...metrics,
    recovered_with_budget: limited.recovered,
    recovered_without_budget: plain.recovered,
    'lambda*(1+budget) < capacity': rate * (1 + budget.share) < capacity ? 1 : 0,
  };
}

/**
 * Runs of the same system with other loads and triggers: [load, capacity in the trigger, its seconds]. When the trigger begins
 * and the end of the run are told in words; what a metric says after the name of its run is a remark.
 */
function measureTriggers({ parameters, scenario, wanted, seed }: Task): Metrics {
  const capacity = parameters.number('capacity_per_s');
  const client = impatient(parameters.number('timeout_s'), parameters.number('max_resends'));
  const runs = parameters.group('runs');
  const times = { from: secondsIn(scenario, 'from t='), until: secondsIn(scenario, 'to t=') };
  const endings = runs.names.map((name): readonly [string, Ending] => {
    const [rate = 0, left = 0, lasts = 0] = runs.numbers(name);
    return [name, endingOf({ rate, capacity, left, lasts, ...times, client }, seed)];
  });
  parameters.finish();
  return Object.fromEntries(
    endings.flatMap(([name, { recovered, goodput, attempts }]) => [
      ...wanted
        .filter((metric) => metric.startsWith(`recovered[${name}]`))
        .map((metric) => [metric, recovered]),
      [`goodput_${name}_last20s_per_s`, goodput],
      [`attempts_${name}_last20s_per_s`, attempts],
    ]),
  ) as Metrics;
}

function secondsIn(scenario: string, before: string): number {
  const [, found] = new RegExp(`${before}([\\d.]+) s`).exec(scenario) ?? [];
  if (found === undefined) throw new Unsupported(`the scenario does not say "${before}… s"`);
  return Number(found);
}

function impatient(timeoutSeconds: number, retries: number): Settings {
  return {
    timeoutMs: timeoutSeconds * 1_000,
    attempts: 1 + retries,
    backoffMs: 0,
    jitter: 'none',
  };
}

function budgetOf(
  parameters: CaseParameters,
): { readonly share: number; readonly settings: Settings } | undefined {
  if (!parameters.has('budget_ratio')) return undefined;
  const share = parameters.number('budget_ratio');
  const budgetBurst = parameters.number('budget_cap');
  return { share, settings: { retryLimit: 'budget', budgetPercent: share * 100, budgetBurst } };
}

/** What a trial has come to in its last seconds, and how long after the trigger the line was empty for the first time. */
function endingOf(trial: Trial, seed: number): Ending {
  const simulation = beginRun({ ...designOf(trial), seed });
  const line = simulation.world.componentOf(101)!.meter.waiting;
  const end = trial.from + trial.lasts;
  simulation.advance(end, Infinity);
  while (line.value > 0 && simulation.nowSeconds < trial.until - LAST) {
    simulation.advance(simulation.nowSeconds + 0.1, Infinity);
  }
  const drained = line.value > 0 ? NaN : simulation.nowSeconds - end;
  simulation.advance(trial.until - LAST, Infinity);
  const before = totals(simulation);
  simulation.advance(trial.until, Infinity);
  const after = totals(simulation);
  const goodput = (after.good - before.good) / LAST;
  const attempts = (after.sent - before.sent) / LAST;
  return { goodput, attempts, drained, recovered: goodput > SERVED * trial.rate ? 1 : 0 };
}

function totals({ world }: Simulation): { readonly good: number; readonly sent: number } {
  const { requests, links } = world.kernel;
  return { good: requests.counts[1]!, sent: links[0]!.meter.counts[0]! };
}

/** A client and one worker that takes exactly 1/capacity for a request, with an endless line. */
function designOf(trial: Trial): Design {
  const serviceTime = { type: 'constant', value: 1_000 / trial.capacity } as const;
  const chain = pipelineDesign({ ...poisson(trial.rate), ...trial.client }, [
    { slots: 1, serviceTime },
  ]);
  // Without any capacity left the request that is at work then takes as long as the outage: twice a factor, for its bound.
  const factor =
    trial.left > 0 ? trial.capacity / trial.left : Math.max(1, trial.lasts * trial.capacity);
  const steps = [901, 902].map((id): ScenarioStep => ({
    type: 'fault',
    id,
    atSeconds: trial.from,
    endSeconds: trial.from + trial.lasts,
    fault: { type: 'slow', component: 101, factor: Math.sqrt(factor) },
  }));
  return { ...chain, scenario: { durationSeconds: trial.until, steps } };
}
