import type { Example } from '../../library/Example';
import { connectRunner } from '../../runner/connectRunner';
import { createDesignStore } from '../../store/designStore';
import { createRunStore } from '../../store/runStore';
import { createViewStore } from '../../store/viewStore';
import type { Stores } from '../stores/Stores';

/** An example that runs on the start screen. */
export interface Hero {
  /** Stores of its own design, run and view; what belongs to the page as a whole is the page's. */
  readonly stores: Stores;
  /** Ends its worker. */
  readonly close: () => void;
}

/** Brings an example to life in a worker of its own; the design and the run of the page are left alone. */
export function openHero(page: Stores, { design }: Example): Hero {
  const designs = createDesignStore(design, page.kindOf);
  const view = createViewStore();
  const run = createRunStore(connectRunner(), designs, (sentence) => page.view.tell(sentence));
  void run.restart();
  run.play();
  return { stores: { ...page, designs, view, run }, close: () => run.runner.dispose() };
}
