import type { Id } from '../../model/Id';

/** A card as it lies on the drawing: its top left corner and its size, in canvas pixels. */
export interface Box {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
