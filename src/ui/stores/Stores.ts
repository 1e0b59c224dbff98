import type { Example } from '../../library/Example';
import type { KindOf, Kind } from '../../model/Kind';
import type { Autosave } from '../../store/autosave';
import type { DesignShelf } from '../../store/designShelf';
import type { DesignStore } from '../../store/designStore';
import type { RunStore } from '../../store/runStore';
import type { ViewStore } from '../../store/viewStore';

/** Everything that the screen is made from; main puts it together once. */
export interface Stores {
  readonly designs: DesignStore;
  readonly view: ViewStore;
  readonly run: RunStore;
  readonly autosave: Autosave;
  readonly shelf: DesignShelf;
  readonly kinds: readonly Kind[];
  readonly kindOf: KindOf;
  /** The example for a first visit, and the only one that the page loads with itself. */
  readonly firstExample: Example;
}
