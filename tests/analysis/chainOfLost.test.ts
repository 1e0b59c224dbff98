import { expect, test } from 'vitest';
import { chainOf } from '../../src/analysis/chain/chainOf';
import { examples } from '../../src/library/examples';
import type { Fault } from '../../src/model/Fault';
import { runTimeline } from '../support/runTimeline';

/** The causal chain of an example that has a trouble from 10 s on, or none. */
function chainAfter(id: string, ...faults: readonly Fault[]) {
  const { design } = examples.find((one) => one.id === id)!;
  const steps = faults.map(
    (fault) => ({ type: 'fault', id: 99_990, atSeconds: 10, fault }) as const,
  );
  return chainOf(runTimeline({ ...design, scenario: { durationSeconds: 20, steps } }));
}

test('calls that are lost unnoticed are in the chain, after what was done', () => {
  const texts = chainAfter('photo-feed', { type: 'cut', connection: 1_418 }).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(['Feed API → New posts: cut', 'Calls from Feed API to New posts are lost']);
});

test('where all calls come, the chain says nothing of them', () => {
  expect(chainAfter('photo-feed')).toEqual([]);
});
