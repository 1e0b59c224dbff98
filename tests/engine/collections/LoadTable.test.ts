import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LoadTable } from '../../../src/engine/collections/LoadTable';

const step = fc.record({
  what: fc.constantFrom('open', 'open', 'join', 'join', 'takeFirst', 'close', 'restart', 'save'),
  place: fc.integer({ min: 0, max: 2 }),
  key: fc.integer({ min: 0, max: 12 }),
});

interface Load {
  leader: number;
  since: number;
  waiting: number[];
}

function waitersOf(table: LoadTable, load: number): number[] {
  const rows: number[] = [];
  let saved = table.firstWaiter(load);
  for (; saved >= 0; saved = table.behindOf(saved)) rows.push(table.rowOf(saved));
  return rows;
}

test('a table of loads behaves as a Map with lists in order of age, also across a save', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      let table = new LoadTable();
      const model = new Map<string, Load>();
      const left: [unknown, unknown][] = [];
      steps.forEach(({ what, place, key }, now) => {
        const name = `${place} ${key}`;
        const known = model.get(name);
        const load = table.find(place, key);
        expect(load >= 0).toBe(known !== undefined);
        if (what === 'save') {
          const saved = structuredClone(table.save());
          table = new LoadTable();
          table.open(9, 9, 9, 9);
          table.restore(saved);
        } else if (known === undefined) {
          if (what !== 'open') return;
          table.open(place, key, now, now);
          model.set(name, { leader: now, since: now, waiting: [] });
        } else if (what === 'join') {
          table.join(load, now, now);
          known.waiting.push(now);
        } else if (what === 'takeFirst' && known.waiting.length > 0) {
          left.push([[known.waiting.shift()], [table.rowOf(table.firstWaiter(load))]]);
          table.takeFirst(load);
        } else if (what === 'restart') {
          table.restart(load, now, now);
          model.delete(name);
          model.set(name, { ...known, leader: now, since: now });
        } else if (what === 'close') {
          const rows: number[] = [];
          let waiter = table.close(load);
          for (; waiter >= 0; waiter = table.dismiss(waiter)) rows.push(table.rowOf(waiter));
          left.push([known.waiting, rows]);
          model.delete(name);
        }
      });
      const told: [string, Load][] = [];
      for (let load = table.oldest; load >= 0; load = table.after(load)) {
        const [leader, since] = [table.leader(load), table.startedAt(load)];
        const waiting = waitersOf(table, load);
        told.push([`${table.place(load)} ${table.key(load)}`, { leader, since, waiting }]);
      }
      expect(left.map(([, actual]) => actual)).toEqual(left.map(([expected]) => expected));
      expect(told).toEqual([...model]);
      expect(table.size).toBe(model.size);
    }),
  );
});
