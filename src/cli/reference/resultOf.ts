import { CaseParameters } from './CaseParameters';
import type { CaseResult, ValueResult, Verdict } from './CaseResult';
import { families } from './families/index';
import { judge } from './judge';
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
  const unknown = values.filter(({ verdict }) => verdict === 'unsupported');
  const reason = unknown.length === 0 ? '' : 'the metric is not measured';
  const way = family?.wayOf?.(new CaseParameters(test.parameters)) ?? family?.way;
  return { test, way, reason, values };
}

function valueOf(expectation: Expectation, runs: readonly Measured[]): ValueResult {
  const samples = runs.map((run) =>
    run.type === 'metrics' ? run.metrics[expectation.metric] : undefined,
  );
  if (!samples.every((sample) => sample !== undefined)) {
    return { expectation, value: undefined, verdict: 'unsupported' };
  }
  const value = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  return { expectation, value, verdict: judge(expectation, samples) };
}
