import { messageOf } from '../../model/messageOf';
import { CaseParameters } from './CaseParameters';
import { coverageFamilies } from '../confidence/coverageFamilies';
import { families } from './families/index';
import type { Metrics } from './Family';
import type { ReferenceCase } from './ReferenceCase';
import { Unsupported } from './Unsupported';

/** What came of one run of a case: its metrics, why it cannot be built, or how it broke. */
export type Measured =
  | { readonly type: 'metrics'; readonly metrics: Metrics }
  | { readonly type: 'unsupported'; readonly reason: string }
  | { readonly type: 'broken'; readonly reason: string };

/** Runs a case once with a seed. Nothing is thrown: what goes wrong is told. */
export function measureTask(test: ReferenceCase, seed: number): Measured {
  const family = [...families, ...coverageFamilies].find(({ name }) => name === test.family);
  if (family === undefined) return { type: 'unsupported', reason: 'the family is not built' };
  const parameters = new CaseParameters(test.parameters);
  const wanted = test.expected.map(({ metric }) => metric);
  try {
    const task = { parameters, scenario: test.scenario, run: test.run, wanted, seed };
    return { type: 'metrics', metrics: family.measure(task) };
  } catch (error) {
    const reason = messageOf(error);
    return { type: error instanceof Unsupported ? 'unsupported' : 'broken', reason };
  }
}
