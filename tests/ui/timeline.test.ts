import { expect, test } from 'vitest';
import { urlShortener } from '../../src/library/urlShortener';
import type { JournalEntry } from '../../src/model/JournalEntry';
import { blocksOf } from '../../src/ui/dock/blocksOf';
import { placeBlocks } from '../../src/ui/dock/placeBlocks';

const { design } = urlShortener;
const width = 1_300;

function journal(...entries: readonly [number, JournalEntry['action']][]): JournalEntry[] {
  return entries.map(([atSeconds, action]) => ({ events: 0, atSeconds, action }));
}

const cut = { type: 'break', id: 500, fault: { type: 'cut', connection: 23 } } as const;

/** From, to and whether it is open, of what was done by hand. */
function own(entries: JournalEntry[], nowSeconds: number) {
  return blocksOf(design, entries, nowSeconds)
    .filter(({ cause }) => cause === 'hand')
    .map(({ fromSeconds, toSeconds, isOpen }) => [fromSeconds, toSeconds, isOpen]);
}

test('a fault by hand is a block from its start to now, and to its end once it is mended', () => {
  expect(own(journal([12, cut]), 20)).toEqual([[12, 20, true]]);
  const mended = journal([12, cut], [17, { type: 'mend', id: 500 }]);
  expect(own(mended, 40)).toEqual([[12, 17, false]]);
  expect(own(mended, 5)).toEqual([[12, 17, false]]);
});

test('a planned fault without an end goes on with the run, past the timeline too', () => {
  const traffic = blocksOf(design, [], 400).find(({ key }) => key === 'step 31');
  expect(traffic?.toSeconds).toBe(400);
});

test('blocks in one lane never meet, and neither do their labels', () => {
  const blocks = blocksOf(design, journal([10, cut], [11, { ...cut, id: 501 }]), 20);
  const { placed, leftOut } = placeBlocks(blocks, 4, 300, width);
  expect(placed.length + leftOut.length).toBe(6);
  expect(leftOut).toHaveLength(2);
  for (const block of placed) {
    const before = placed.filter(
      (other) => other.lane === block.lane && other.fromSeconds < block.fromSeconds,
    );
    expect(before.every((other) => !other.isOpen && other.toSeconds <= block.fromSeconds)).toBe(
      true,
    );
  }
});

test('a block keeps its lane while time goes on', () => {
  const entries = journal([30, cut]);
  const lanesAt = (now: number) =>
    placeBlocks(blocksOf(design, entries, now), 4, 300, width).placed.map(({ key, lane }) => [
      key,
      lane,
    ]);
  expect(lanesAt(250)).toEqual(lanesAt(31));
});

test('the label of a short block near the end stands before its end', () => {
  const late = journal([297, { ...cut, fault: { type: 'flushCache', component: 14 } }]);
  const { placed } = placeBlocks(
    blocksOf({ ...design, scenario: { durationSeconds: 300, steps: [] } }, late, 299),
    4,
    300,
    width,
  );
  expect(placed[0]?.isLate).toBe(true);
});
