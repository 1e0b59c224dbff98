/** What a picture shows of a component besides its name. */
export interface CardFace {
  /** Shapes of SVG on a field of 24 by 24, drawn as lines; empty: none. */
  readonly icon: string;
  /** In the corner: instances, a chosen option. */
  readonly corner: string;
  /** In which zones it is; empty: none. */
  readonly place: string;
  readonly level: 'idle' | 'healthy' | 'strained' | 'saturated' | 'down';
  /** Its state in words; empty: nothing to say. */
  readonly tag: string;
  /** Two live numbers with their words; missing: no run is there. */
  readonly numbers?: readonly [string, string];
  /** It only sends: its bar says nothing of slots. */
  readonly isSource?: boolean;
  /** Share of its slots at work, 0 to 1. */
  readonly load: number;
}
