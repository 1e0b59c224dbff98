import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { WriteBuffer } from '../../../src/engine/collections/WriteBuffer';

const step = fc.record({
  what: fc.constantFrom('add', 'add', 'add', 'take', 'save', 'clear'),
  key: fc.integer({ min: 0, max: 40 }),
  writes: fc.integer({ min: 1, max: 3 }),
});

test('a write buffer behaves as a Map in order of the first write of each key, also across a save', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let buffer = new WriteBuffer();
      const model = new Map<number, { operation: number; writes: number }>();
      const taken: [[number, { operation: number; writes: number }], unknown][] = [];
      steps.forEach(({ what, key, writes }, operation) => {
        if (what === 'add') {
          buffer.add(key, operation, writes, operation);
          const known = model.get(key);
          model.set(key, { operation, writes: (known?.writes ?? 0) + writes });
        } else if (what === 'take' && model.size > 0) {
          const [first] = [...model];
          buffer.takeFirst();
          const { takenKey, takenOperation, takenWrites, takenVersion } = buffer;
          taken.push([
            first!,
            [takenKey, { operation: takenOperation, writes: takenWrites }, takenVersion],
          ]);
          model.delete(takenKey);
        } else if (what === 'save') {
          const saved = structuredClone(buffer.save());
          buffer = new WriteBuffer();
          buffer.add(7, 7, 7, 7);
          buffer.restore(saved);
        } else if (what === 'clear' && writes === 3) {
          buffer.clear();
          model.clear();
        }
        expect(buffer.newest(key)).toBe(model.get(key)?.operation ?? -1);
        expect(buffer.size).toBe(model.size);
        expect(buffer.knows(key)).toBe(model.has(key));
        expect(buffer.writes).toBe([...model.values()].reduce((sum, one) => sum + one.writes, 0));
      });
      expect(taken.map(([, actual]) => actual)).toEqual(
        taken.map(([[key, write]]) => [key, write, write.operation]),
      );
    }),
  );
});
