import type { Saveable, Saved } from './Saveable';

/**
 * Everything of one part of the engine that outlives a handler, declared once when the part is made. The kernel saves and
 * restores it; the part itself writes no save code.
 */
export class StateBlock implements Saveable {
  private readonly things: Saveable[] = [];

  /** Declares a collection and returns it. */
  keep<T extends Saveable>(thing: T): T {
    this.things.push(thing);
    return thing;
  }

  /** Declares a record of numbers and returns it. */
  numbers<T extends Record<string, number>>(initial: T): T {
    const names = Object.keys(initial) as (keyof T)[];
    this.things.push({
      save: () => Float64Array.from(names, (name) => initial[name] as number),
      restore: (saved) => {
        const values = saved as Float64Array;
        names.forEach((name, index) => {
          initial[name] = values[index] as T[keyof T];
        });
      },
    });
    return initial;
  }

  save(): Saved {
    return this.things.map((thing) => thing.save());
  }

  restore(saved: Saved): void {
    const values = saved as readonly Saved[];
    this.things.forEach((thing, index) => thing.restore(values[index]!));
  }
}
