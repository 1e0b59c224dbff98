import { expect, test } from 'vitest';
import { GroupPartition } from '../../../src/engine/messages/GroupPartition';

/** A group that was handed records 0 to 4 and has not done any. */
function handedOut(): GroupPartition {
  const mine = new GroupPartition();
  mine.at.position = 5;
  mine.at.inFlight = 5;
  return mine;
}

test('records that are deleted are lost once, however often the group starts again before them', () => {
  const mine = handedOut();
  // 5 to 9 were never handed out; 1 and 3 were done in time.
  expect(mine.skipTo(10)).toBe(5);
  expect([mine.isFirst(1), mine.isFirst(3)]).toEqual([true, true]);
  // The reader is gone: 0, 2 and 4 are deleted as well, and nobody will do them.
  expect(mine.rewind(0)).toBe(3);
  expect(mine.at).toMatchObject({ position: 10, low: 10, committed: 10, everLow: 10 });
  expect(mine.skipTo(10)).toBe(0);
  expect(mine.rewind(mine.at.committed)).toBe(0);
  expect(mine.isFirst(4)).toBe(false);
});

test('a reader that has nothing out goes on behind what was deleted, and is never sent back before it', () => {
  const mine = new GroupPartition();
  expect(mine.skipTo(7)).toBe(7);
  expect(mine.at.committed).toBe(7);
  expect(mine.rewind(mine.at.committed)).toBe(0);
  expect(mine.at.position).toBe(7);
});

test('what is done behind a gap of undone records is forgotten as soon as the gap is closed', () => {
  const mine = handedOut();
  for (const offset of [1, 2, 3, 4]) expect(mine.isFirst(offset)).toBe(true);
  expect(mine.isFirst(0)).toBe(true);
  expect(mine.at.everLow).toBe(5);
  mine.at.position = 8;
  for (const offset of [5, 6, 7]) mine.pass(offset);
  expect(mine.isFirst(6)).toBe(true);
  for (let offset = 0; offset < 5; offset++) mine.pass(offset);
  expect(mine.skipTo(9)).toBe(1);
  // 5 and 7 were passed without an end of their own: with 6 and the deleted 8 all before 9 is settled.
  expect(mine.at.everLow).toBe(9);
  expect(mine.isFirst(9)).toBe(true);
});
