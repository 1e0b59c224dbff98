import type { Point } from './Point';

/** Copying, cutting and pasting apart from how the text comes to the clipboard and back. */
export interface Copying {
  /** The text of the selected components; undefined where none is selected. */
  readonly text: () => string | undefined;
  /** Tells that the selected components were copied. */
  readonly copied: () => void;
  /** Takes the selected components away, once their text is safe. */
  readonly cut: () => void;
  /** Adds what a text holds: around a place in the window, else beside the originals; each further time a little further. */
  readonly paste: (text: string, at: Point | undefined) => Promise<void>;
  /** Opens a link, or the text of a file, that was copied elsewhere; false where a text is neither. */
  readonly open: (text: string) => Promise<boolean>;
}
