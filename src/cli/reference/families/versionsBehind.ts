import { takeReport } from '../../../engine/report/takeReport';
import { noDelay, quorumStore } from '../designs/quorumStore';
import { storeDesign } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';
import { Unsupported } from '../Unsupported';

/** Writes that reach only as many copies as they wait for: how many versions behind a read of some copies is. */
export const versionsBehind: Family = { name: 'F-PBS', way: 'design', measure };

const DEEPEST = 10;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const copies = parameters.number('N');
  const pairs = pairsOf(parameters.text('configs'));
  parameters.finish();
  const all = pairs.map(([reads, writes]) => metricsOf(copies, reads, writes, task));
  return Object.assign({}, ...all) as Metrics;
}

/** The pairs of numbers in a text such as "(R,W) in {(1,1),(1,2)}". */
function pairsOf(text: string): readonly (readonly [number, number])[] {
  const pairs = [...text.matchAll(/\((\d+),(\d+)\)/g)];
  if (pairs.length === 0) throw new Unsupported(`there are no quorums in ${text}`);
  return pairs.map(([, first, second]) => [Number(first), Number(second)]);
}

function metricsOf(copies: number, reads: number, writes: number, { run, seed }: Task): Metrics {
  if (run.requests === undefined) throw new Unsupported('it does not say how many requests to run');
  const arrivals = { arrivals: 'constant', rate: 1 };
  const store = quorumStore(copies, reads, writes, noDelay, { asks: 'needed', writesTo: 'needed' });
  const design = storeDesign(
    [
      { access: 'update', parameters: arrivals },
      { access: 'read', parameters: arrivals, delayMs: 500 },
    ],
    store,
  );
  const simulation = beginRun({ ...design, seed });
  simulation.advance(run.requests + 0.75, Infinity);
  const behind = takeReport(simulation).components.at(-1)?.store?.readsBehind ?? [];
  const total = behind.reduce((sum, count) => sum + count, 0);
  const within = (versions: number): number =>
    behind.slice(0, versions).reduce((sum, count) => sum + count, 0) / total;
  const suffix = `[N=${copies},R=${reads},W=${writes}]`;
  const depths = Array.from({ length: DEEPEST }, (_, place) => place + 1);
  return Object.fromEntries(
    depths.map((depth) => [`P(read within ${depth} versions)${suffix}`, within(depth)]),
  );
}
