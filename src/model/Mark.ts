import type { Id } from './Id';

/** Something written on the drawing that takes no part in a run: a note, or an area around components with a heading. */
export interface Mark {
  readonly id: Id;
  readonly type: 'note' | 'area';
  /** Of a note 1 to 500 characters, line breaks included; of an area its heading, as a name. */
  readonly text: string;
  /** Top left corner on the canvas, in canvas pixels; whole numbers. */
  readonly x: number;
  readonly y: number;
  /** In canvas pixels, 40 to 20,000; whole numbers. */
  readonly width: number;
  readonly height: number;
}
