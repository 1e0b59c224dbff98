import type { Theme } from '../../store/viewStore';

/** How an embedded design shows itself; each is a parameter of the address behind `?embed`. */
export interface EmbedOptions {
  /** Whether it runs as soon as it is seen. */
  readonly play: boolean;
  /** Simulated seconds per second; Infinity: as fast as it can. */
  readonly speed: number;
  readonly theme: Theme;
  /** Whether the controls of the run are shown. */
  readonly controls: boolean;
  /** The moment of the run that it begins at, simulated seconds. */
  readonly startSeconds: number;
  readonly readonly: boolean;
}
