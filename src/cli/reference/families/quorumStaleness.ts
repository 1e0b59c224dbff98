import { takeReport } from '../../../engine/report/takeReport';
import type { Design } from '../../../model/Design';
import type { Distribution, MixturePart } from '../../../model/Distribution';
import type { CaseParameters } from '../CaseParameters';
import { beginRun } from '../designs/beginRun';
import { exponential } from '../../../library/textbook/exponential';
import { type Legs, quorumStore } from '../designs/quorumStore';
import { type Callers, storeDesign, storeIds } from '../designs/storeDesign';
import { exactLatencies } from '../exactLatencies';
import type { Family, Metrics, Task } from '../Family';
import type { RunPlan } from '../ReferenceCase';
import { Unsupported } from '../Unsupported';

/**
 * How likely a read that begins some time after a write was acknowledged finds it, where only the messages between the members
 * take time (WARS: write, acknowledgement, read and reply; Bailis et al. 2012).
 */
export const quorumStaleness: Family = { name: 'F-WARS', way: 'design', measure };

const rate = 1_000;
const write: Callers = { access: 'insert', parameters: { arrivals: 'constant', rate } };
const read: Callers = { access: 'read', parameters: { arrivals: 'constant', rate } };
/** The share of consistent reads at which a write is taken to be visible, and how exactly the time is looked for. */
const VISIBLE = 0.999;
const CLOSE = 1.03;

interface Quorum {
  readonly copies: number;
  readonly reads: number;
  readonly writes: number;
  readonly legs: Legs;
}

function measure(task: Task): Metrics {
  const { parameters } = task;
  const quorums = parameters.has('W_rate_per_ms')
    ? exponentialLegs(parameters)
    : fitted(parameters);
  parameters.finish();
  const measured = task.wanted.map((metric) => {
    const place = quorums.findIndex(({ label }) => metric.endsWith(label));
    const quorum = quorums[place];
    if (quorum === undefined) throw new Unsupported(`nothing is known of ${metric}`);
    return [metric, valueOf(metric, quorum, task)] as const;
  });
  return Object.fromEntries(measured.filter(([, value]) => !Number.isNaN(value)));
}

function valueOf(metric: string, quorum: Quorum, task: Task): number {
  const [, at] = /^P\(consistent at t=(\d+)(?: ms)?\)/.exec(metric) ?? [];
  if (at !== undefined) return consistent(quorum, Number(at), task);
  if (metric.startsWith('t_visibility_99.9%_ms')) return visibleAfter(quorum, task);
  const callers = metric.startsWith('read_p999_ms') ? read : write;
  if (!metric.startsWith('read_p999_ms') && !metric.startsWith('write_p999_ms')) return NaN;
  return exactLatencies(designOf(quorum, callers), task).quantile(0.999) * 1e3;
}

/** The share of reads that see a write which was acknowledged so many milliseconds before they began. */
function consistent(quorum: Quorum, delayMs: number, { run, seed }: Task): number {
  const design = designOf(quorum, write);
  const next = { id: 450, name: 'Read it', access: 'read', keySpace: storeIds.keys } as const;
  const operations = [
    ...design.operations.map((operation) => ({
      ...operation,
      follow: { operation: next.id, delayMs, share: 1 },
    })),
    next,
  ];
  const simulation = beginRun({ ...design, operations, seed });
  simulation.advance(requestsOf(run) / rate, Infinity);
  const behind = takeReport(simulation).components.at(-1)?.store?.readsBehind ?? [];
  return (behind[0] ?? NaN) / behind.reduce((sum, count) => sum + count, 0);
}

/** Milliseconds after which all but one read in a thousand see a write: doubled, then halved until it is close. */
function visibleAfter(quorum: Quorum, task: Task): number {
  let [low, high] = [0.25, 0.5];
  while (consistent(quorum, high, task) < VISIBLE) [low, high] = [high, high * 2];
  while (high / low > CLOSE) {
    const middle = Math.sqrt(low * high);
    if (consistent(quorum, middle, task) < VISIBLE) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

function designOf({ copies, reads, writes, legs }: Quorum, callers: Callers): Design {
  return storeDesign([callers], quorumStore(copies, reads, writes, legs));
}

function requestsOf({ requests }: RunPlan): number {
  if (requests === undefined) throw new Unsupported('it does not say how many requests to run');
  return requests;
}

type Labelled = Quorum & { readonly label: string };

/** Times as fitted to a real store; the quorums are listed, or the numbers of copies are. */
function fitted(parameters: CaseParameters): readonly Labelled[] {
  const copies = parameters.numbers('N');
  const legs = legsOf(parameters.text('fit'));
  if (!parameters.has('configs')) {
    const [reads, writes] = [parameters.number('R'), parameters.number('W')];
    return copies.map((count) => ({ copies: count, reads, writes, legs, label: `[N=${count}]` }));
  }
  return parameters.numberLists('configs').map(([reads = 1, writes = 1]) => ({
    copies: copies[0]!,
    reads,
    writes,
    legs,
    label: `[R=${reads},W=${writes}]`,
  }));
}

/** Exponential times: 1 ms for all but the write, whose rates are listed. */
function exponentialLegs(parameters: CaseParameters): readonly Labelled[] {
  const copies = parameters.number('N');
  const [reads, writes] = [parameters.number('R'), parameters.number('W')];
  parameters.expect('A_R_S', 'exponential mean 1 ms');
  const other = exponential(0.001);
  return parameters.numbers('W_rate_per_ms').map((perMs) => {
    const legs = { acknowledge: other, read: other, reply: other };
    const mean = String(1 / perMs).replace(/^0/, '');
    return {
      copies,
      reads,
      writes,
      legs: { ...legs, write: exponential(0.001 / perMs) },
      label: `[W mean ${mean} ms]`,
    };
  });
}

/** The fit of LinkedIn's store on solid-state disks, for every leg (Bailis et al. 2012, table 3). */
const solidState = '91.22% Pareto(.235,10), 8.78% exponential(1.66)';

/** Reads a fit: parts of mixtures, in percent, with Pareto (minimum in ms, alpha) and exponential (rate per ms) times. */
function legsOf(text: string): Legs {
  const legs = new Map<string, Distribution>();
  for (const clause of text.split(';')) {
    const [, names, rest = ''] = /^\s*([WARS](?:=[WARS])*)(?: as|:)(.*)$/.exec(clause) ?? [];
    if (names === undefined) continue;
    const mixture = mixtureOf(rest.includes('LNKD-SSD') ? solidState : rest);
    for (const name of names.split('=')) legs.set(name, mixture);
  }
  const leg = (name: string): Distribution => {
    const found = legs.get(name);
    if (found === undefined) throw new Unsupported(`the leg ${name} is missing in ${text}`);
    return found;
  };
  return { write: leg('W'), acknowledge: leg('A'), read: leg('R'), reply: leg('S') };
}

function mixtureOf(text: string): Distribution {
  const pattern =
    /([\d.]+)% (Pareto|exponential)\((?:xm=|rate )?([\d.]+)(?:,(?:alpha=)?([\d.]+))?\)/g;
  const parts = [...text.matchAll(pattern)].map(([, weight, shape, first, second]): MixturePart => {
    const distribution: Distribution =
      shape === 'Pareto'
        ? { type: 'pareto', minimum: Number(first), alpha: Number(second) }
        : exponential(0.001 / Number(first));
    return { weight: Number(weight), distribution };
  });
  if (parts.length === 0) throw new Unsupported(`there are no times in ${text}`);
  return { type: 'mixture', parts };
}
