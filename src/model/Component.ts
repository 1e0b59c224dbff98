import type { Id } from './Id';
import type { ParameterValue } from './ParameterValue';

/** Instances of a component in one zone, all alike; zone 0 is "no zone". A zone is named again for others of another speed or weight. */
export interface Placement {
  readonly zone: Id;
  /** 1 to 1,000. */
  readonly instances: number;
  /** Times as fast as the usual instance, 0.01 to 100; missing: 1. */
  readonly speed?: number;
  /** Share of the traffic that weighted balancers give each of them against others, 0.01 to 1,000; missing: 1. */
  readonly weight?: number;
}

/** One box of the drawing. */
export interface Component {
  readonly id: Id;
  /** The id of a kind: a custom kind of the design, or one of the catalogue. */
  readonly kind: string;
  readonly name: string;
  /** Top left corner on the canvas, in canvas pixels; whole numbers. */
  readonly x: number;
  readonly y: number;
  readonly placement: readonly Placement[];
  /** Only what differs from each parameter's `linkDefault`. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}
