import { copysetLoss } from '../../../analysis/calculators/copysetLoss';
import type { Family, Metrics, Task } from '../Family';

/** Data lost when a part of the nodes does not come back: by a calculator, for the lesson on placing copies. */
export const copysets: Family = { name: 'F-COPYSETS', way: 'calculator', measure };

function measure({ parameters }: Task): Metrics {
  const nodes = parameters.number('nodes');
  const failed = parameters.number('failed');
  const replicas = parameters.number('replicas');
  const chunks = parameters.number('chunks_per_node');
  parameters.finish();
  const outage = { nodes, failed, replicas };
  const few = copysetLoss({ ...outage, copysets: Math.floor(nodes / replicas) });
  return {
    'P(loss) random': copysetLoss({ ...outage, copysets: nodes * chunks }),
    'P(loss) copysets': few,
    years_between_losses_at_one_outage_per_year: 1 / few,
  };
}
