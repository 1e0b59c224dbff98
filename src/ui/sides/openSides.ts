import { differencesBetween } from '../../analysis/compare/differencesBetween';
import type { Design } from '../../model/Design';
import { connectRunner } from '../../runner/connectRunner';
import { createDesignStore } from '../../store/designStore';
import { createPairStore, type PairStore } from '../../store/pairStore';
import { createRunStore } from '../../store/runStore';
import { createViewStore } from '../../store/viewStore';
import type { Stores } from '../stores/Stores';
import { watchBottleneck } from '../why/watchBottleneck';
import type { Side } from './Side';

/** Two designs that run side by side, and the clock that drives both. */
export interface Sides {
  readonly a: Side;
  readonly b: Side;
  readonly pair: PairStore;
  /** Ends both workers, and lets the run of the page go on where it was playing. */
  readonly close: () => void;
}

/** Brings both to life, each in a worker of its own and both under the seed of the first; the run of the page rests meanwhile. */
export function openSides(page: Stores, a: Design, b: Design): Sides {
  const { playing, pace } = page.run.getState();
  page.run.pause();
  const seeded = { ...b, seed: a.seed };
  const sides = [makeSide(page, 'A', a, seeded), makeSide(page, 'B', seeded, a)] as const;
  const pair = createPairStore([sides[0].stores.run, sides[1].stores.run]);
  const stops = sides.map(({ stores }) => watchBottleneck(stores));
  pair.setPace(pace);
  void pair.restart();
  pair.play();
  return {
    a: sides[0],
    b: sides[1],
    pair,
    close() {
      for (const stop of stops) stop();
      pair.dispose();
      if (playing) page.run.play();
    },
  };
}

function makeSide(page: Stores, name: Side['name'], design: Design, other: Design): Side {
  const designs = createDesignStore(design, page.kindOf);
  const view = createViewStore();
  const run = createRunStore(connectRunner(), designs, (sentence) =>
    page.view.tell(`${name}: ${sentence}`),
  );
  const { components } = differencesBetween(design, other);
  // Where nothing is the same there is nothing to tell apart.
  const isRelated = components.size < design.components.length;
  return {
    name,
    stores: { ...page, designs, view, run },
    differing: new Set(isRelated ? [...components].map(String) : []),
  };
}
