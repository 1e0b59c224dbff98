import { beforeAll, expect, test } from 'vitest';
import { launch, type Launched } from '../cli/launch';
import { isFull } from '../support/isFull';
import cases from './reference.json';

const families = 'A-MM1 A-MMC A-ERLB A-MM1K A-MD1 A-MG1 A-TANDEM A-MVA A-DETERMINISM'.split(' ');
/** Smallest cases that take more than a few seconds, run with FULL=1. */
const slower = 'A-POOLING A-PRIO-NP A-OVERLOAD-GROWTH B-P2C-070 B-STICKY C-TTL'.split(' ');
/** Of the other families the smallest case, where it takes a few seconds; `loadbearing reference` runs all of all. */
const quick = [
  ...(
    'A-ME2-080 A-DM1-080 A-PS-DET A-FEEDBACK A-TOMCAT-300 A-MMINF A-ARRIVALS ' +
    'A-COORD-OMISSION A-ERLANGA B-RANDOM-10 B-RR-10 B-JSQ-2 B-LWL-4 ' +
    'B-RING-10-1 B-REMAP B-BOUNDED B-HEALTH C-COLDSTART-20 C-CACHE-METASTABLE ' +
    'C-LEASE-FB D-CHAIN E-RETRY-AMP E-SRE-BUDGET E-META-140 E-BREAKER E-TOKENBUCKET E-LEAKYBUCKET ' +
    'E-FIXEDWINDOW E-SLIDINGCOUNTER E-CODEL E-BULKHEAD E-BACKPRESSURE E-RECONNECT ' +
    'E-CONCURRENCYLIMIT E-SHED-PRIORITY F-RAFT-FORMULA F-FAILOVER F-ASYNC-LOSS F-CAP F-SPLITBRAIN ' +
    'F-MAJORITY-CRASH F-COPYSETS G-PARTITIONS G-LAG G-REBALANCE G-DLQ G-VISIBILITY G-LINGER ' +
    'G-PREFETCH G-ORDER G-HOTKEY G-BOUNDEDQ G-FANOUTQ H-AMDAHL H-USL-SYNTH H-HPA ' +
    'H-AUTOSCALE-REACTION H-ZIPF-SHARES H-RANGE-MONOTONIC H-POOL-DEADLOCK H-NPLUS1 H-BLOOM ' +
    'H-LSM-BLOOM H-2PC-BLOCK H-OCC H-LOCK-HOTROW'
  ).split(' '),
  ...(isFull ? slower : []),
];
const wanted = cases.filter(({ id, family }) => families.includes(family) || quick.includes(id));
const patienceMs = 600_000;

let result: Launched;

beforeAll(() => {
  const only = wanted.flatMap(({ id }) => ['--only', id]);
  result = launch(['reference', ...only]);
}, patienceMs);

test('every family of queueing theory is there, and a case of each of the others that are quick', () => {
  const others = wanted.filter(({ family }) => !families.includes(family));
  expect(new Set(wanted.map(({ family }) => family)).size).toBe(families.length + quick.length);
  expect(others.map(({ id }) => id).toSorted()).toEqual(quick.toSorted());
});

test.each(wanted.map(({ id, title, expected }) => [id, title, expected.length] as const))(
  '%s: %s',
  (id, _title, count) => {
    const lines = result.out.filter((line) => line.startsWith(`${id} `));
    expect(lines).toHaveLength(count);
    expect(lines.filter((line) => !/  (ok|information)$/.test(line))).toEqual([]);
  },
);

test('nothing missed, and that is the exit code', () => {
  expect(result.error).toEqual([]);
  expect(result.code).toBe(0);
});
