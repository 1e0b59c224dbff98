import { CaseParameters } from './CaseParameters';
import type { CaseResult, ValueResult, Verdict } from './CaseResult';
import { families } from './families/index';
import { judge } from './judge';
import type { Metrics } from './Family';
import type { Measured } from './measureTask';
import type { Expectation, ReferenceCase } from './ReferenceCase';

/** Compares what the runs of a case measured with what is expected. A run that broke is a miss of everything. */
export function resultOf(test: ReferenceCase, runs: readonly Measured[]): CaseResult {
  const family = families.find(({ name }) => name === test.family);
  const failed = runs.find((run) => run.type !== 'metrics');
  if (failed !== undefined) {
    const verdict: Verdict = failed.type === 'broken' ? 'MISS' : 'unsupported';
    const values = test.expected.map((expectation): ValueResult => ({
      expectation,
      value: undefined,
      verdict: expectation.op === 'informational' ? 'information' : verdict,
    }));
    return { test, way: undefined, reason: failed.reason, values };
  }
  const values = test.expected.map((expectation) => valueOf(expectation, runs));
  const reason = reasonOf(values);
  const way = family?.wayOf?.(new CaseParameters(test.parameters)) ?? family?.way;
  return { test, way, reason, values };
}

function valueOf(expectation: Expectation, runs: readonly Measured[]): ValueResult {
  const samples = runs.map((run) =>
    run.type === 'metrics' ? metricOf(run.metrics, expectation.metric) : undefined,
  );
  if (!samples.every((sample) => sample !== undefined)) {
    return { expectation, value: undefined, verdict: 'unsupported' };
  }
  const value = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  return { expectation, value, verdict: judge(expectation, samples) };
}

/** By its name; a suffix such as `[0.9]` may be left out where there is only one metric of this name. */
function metricOf(metrics: Metrics, name: string): number | undefined {
  if (Object.hasOwn(metrics, name)) return metrics[name];
  const suffixed = Object.keys(metrics).filter((other) => other.startsWith(`${name}[`));
  return suffixed.length === 1 ? metrics[suffixed[0]!] : undefined;
}

/** Why some values could not be compared; empty where all were. */
function reasonOf(values: readonly ValueResult[]): string {
  const unknown = values.filter(({ verdict }) => verdict === 'unsupported');
  const unmeasured = unknown.find(({ value }) => value === undefined);
  if (unmeasured !== undefined) return 'the metric is not measured';
  const [first] = unknown;
  return first === undefined
    ? ''
    : `nothing is known of "${first.expectation.op}" with such a value`;
}
