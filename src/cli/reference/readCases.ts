import * as v from 'valibot';
import { isWithinBounds } from '../../exchange/structure/isWithinBounds';
import type { Problem } from '../../model/Problem';
import type { Expectation, ReferenceCase, RunPlan } from './ReferenceCase';

/** The cases of a file, or what is wrong with it. */
export type CasesResult =
  | { readonly ok: true; readonly cases: readonly ReferenceCase[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The most that a case may ask for: what is meant, and not a slip that runs for days. */
const most = { seeds: 10_000, requests: 1e9, trials: 1e7, seconds: 1e7 } as const;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most.requests));
const repeats = v.optional(v.pipe(count, v.maxValue(most.trials)));

const runShape = v.looseObject({
  kind: v.picklist(['stochastic', 'deterministic']),
  seeds: v.optional(v.pipe(count, v.minValue(1), v.maxValue(most.seeds)), 1),
  requests_per_run: v.optional(count),
  warmup_requests: v.optional(count, 0),
  trials: repeats,
  runs: repeats,
  rings: repeats,
  duration_s: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(most.seconds))),
  expiries: repeats,
});

const expectationShape = v.looseObject({
  metric: v.string(),
  value: v.fallback(v.nullable(v.union([v.number(), v.array(v.number())])), null),
  tolerance: v.nullish(v.pipe(v.number(), v.minValue(0)), 0),
  tolerance_type: v.optional(v.picklist(['rel', 'abs', 'informational']), 'abs'),
  op: v.optional(v.string(), 'approx'),
  note: v.optional(v.string(), ''),
});

const caseShape = v.looseObject({
  id: v.string(),
  family: v.string(),
  scenario: v.optional(v.string(), ''),
  parameters: v.optional(
    v.pipe(
      v.record(v.string(), v.unknown()),
      v.check(
        (value) => isWithinBounds(value),
        'The parameters are too many or too deeply nested.',
      ),
    ),
    {},
  ),
  run: runShape,
  expected: v.array(expectationShape),
});

/** Reads the text of a file of cases: a list in the format of `tests/theory/reference.json`. */
export function readCases(text: string): CasesResult {
  const parsed = parseJson(text);
  if (parsed === undefined) return refused('', 'The file is not JSON.');
  const result = v.safeParse(v.array(caseShape), parsed.value);
  if (result.success && result.output.length === 0) return refused('', 'There are no cases in it.');
  if (!result.success) {
    const problems = result.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? '',
      message: issue.message,
    }));
    return { ok: false, problems };
  }
  return { ok: true, cases: result.output.map(caseOf) };
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function refused(path: string, message: string): CasesResult {
  return { ok: false, problems: [{ path, message }] };
}

function caseOf(read: v.InferOutput<typeof caseShape>): ReferenceCase {
  const { id, family, scenario, parameters } = read;
  const run: RunPlan = {
    kind: read.run.kind,
    seeds: read.run.seeds,
    requests: read.run.requests_per_run,
    warmupRequests: read.run.warmup_requests,
    trials: trialsOf(read.run),
    durationSeconds: read.run.duration_s,
    expiries: read.run.expiries,
  };
  return { id, family, scenario, parameters, run, expected: read.expected.map(expectationOf) };
}

function expectationOf(read: v.InferOutput<typeof expectationShape>): Expectation {
  const { metric, value, tolerance, note } = read;
  const asksNothing = read.tolerance_type === 'informational';
  const toleranceType = read.tolerance_type === 'rel' ? 'rel' : 'abs';
  const op = asksNothing ? 'informational' : read.op;
  return { metric, value, tolerance, toleranceType, op, note };
}

/** Rings are told for all seeds together. */
function trialsOf({
  trials,
  runs,
  rings,
  seeds,
}: v.InferOutput<typeof runShape>): number | undefined {
  return (
    trials ?? runs ?? (rings === undefined ? undefined : Math.max(1, Math.round(rings / seeds)))
  );
}
