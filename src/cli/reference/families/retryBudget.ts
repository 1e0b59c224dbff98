import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** How much more load a caller makes of requests that all fail: with a cap on attempts, and with a budget besides. */
export const retryBudget: Family = { name: 'E-SRE', way: 'design', measure };

const RATE = 1_000;
const FAULT = 901;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const share = parameters.number('p_fail');
  const attempts = parameters.number('max_attempts');
  const budget = {
    retryLimit: 'budget',
    budgetPercent: parameters.number('client_retry_ratio') * 100,
  };
  parameters.finish();
  const loadWith = (limit: typeof budget | object): number => {
    const policy = { attempts, backoffMs: 0, jitter: 'none', ...limit };
    const station = { slots: 1_000, serviceTime: { type: 'constant', value: 0 } } as const;
    const design = pipelineDesign({ ...poisson(RATE), ...policy }, [station]);
    const fault = { type: 'errors', component: design.components[1]!.id, share } as const;
    const steps = [{ type: 'fault', id: FAULT, atSeconds: 0, fault }] as const;
    const { drained } = reachSteadyState(
      { ...design, scenario: { durationSeconds: 1, steps } },
      task,
    );
    return drained.components[1]!.started / drained.system.started;
  };
  return {
    load_multiplier_attempt_cap: loadWith({}),
    load_multiplier_with_budget: loadWith(budget),
  };
}
