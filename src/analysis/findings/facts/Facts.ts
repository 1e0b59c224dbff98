import type { Design } from '../../../model/Design';
import type { Id } from '../../../model/Id';
import type { KindOf } from '../../../model/Kind';
import type { Report } from '../../../model/Report';
import type { Blame } from './Blame';
import type { ComponentFacts } from './ComponentFacts';
import type { ConnectionFacts } from './ConnectionFacts';
import type { Failing } from './Failing';
import type { Slowed } from './Slowed';

/** Everything that the rules read: the run's numbers, tied to the drawing. */
export interface Facts {
  readonly design: Design;
  readonly kindOf: KindOf;
  readonly report: Report;
  readonly seconds: number;
  readonly components: readonly ComponentFacts[];
  readonly connections: readonly ConnectionFacts[];
  readonly componentOf: (id: Id) => ComponentFacts | undefined;
  /** Where the users' time and their failures come from. */
  readonly blame: Blame;
  /** The requests that were not answered well and in time. */
  readonly failing: Failing;
  /** Whose answers take much longer than in the calm before, where that is known. */
  readonly slowed: Slowed | undefined;
  /** The same of the calm before anything was done, where that is known. */
  readonly before: Facts | undefined;
}
