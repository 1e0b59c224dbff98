import type { Id } from './Id';
import type { ParameterValue } from './ParameterValue';

/**
 * A component of one's own for the palette: the name of a kind with settings of one's own. What is placed from it is a
 * component of that kind with these settings, and stays as it is when the custom kind changes or goes.
 */
export interface CustomKind {
  readonly id: Id;
  readonly name: string;
  /** The id of the kind of the catalogue that says how it behaves. */
  readonly like: string;
  /** Only what differs from each parameter's `linkDefault`. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}
