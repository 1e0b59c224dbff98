import { expect, test } from 'vitest';
import type { Outcome } from '../../src/model/Outcome';
import type { Trace } from '../../src/model/Trace';
import { tellingRequests } from '../../src/ui/why/tellingRequests';

const operations = [
  { id: 3, name: 'Read', access: 'read', keySpace: 0 },
  { id: 4, name: 'Pay', access: 'update', keySpace: 0 },
] as const;

function trace(request: number, operation: number, outcome?: Outcome, latencySeconds = 0): Trace {
  return {
    request,
    operation,
    startedAtSeconds: 0,
    spans: [],
    isCut: false,
    ...(outcome && { outcome, latencySeconds }),
  };
}

const traces = [
  trace(1, 3, 'ok', 2),
  trace(2, 3, 'degraded', 3),
  trace(3, 3, 'timeout', 1),
  trace(4, 4, 'queueFull', 0.5),
  trace(5, 3),
  trace(3, 3, 'timeout', 1),
];
const numbersOf = (told: ReturnType<typeof tellingRequests>) => [
  told.sort,
  ...told.requests.map(({ request }) => request),
];

test('the requests that are shown are of what is asked about, each once, the longest first', () => {
  const ofAll = { isFailing: true, operation: undefined };
  const ofPay = { isFailing: true, operation: 'Pay' };
  expect(numbersOf(tellingRequests(traces, { ...ofAll, isFailing: false }, operations))).toEqual([
    'slow',
    2,
    1,
  ]);
  expect(numbersOf(tellingRequests(traces, ofAll, operations))).toEqual(['failed', 3, 4]);
  expect(numbersOf(tellingRequests(traces, ofPay, operations))).toEqual(['failed', 4]);
  expect(numbersOf(tellingRequests(traces.slice(0, 2), ofPay, operations))).toEqual(['slow', 2, 1]);
});
