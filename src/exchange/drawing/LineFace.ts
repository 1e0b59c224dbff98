/** What a picture shows of a connection. */
export interface LineFace {
  readonly level: 'idle' | 'healthy' | 'strained' | 'failing' | 'cut';
  /** Canvas pixels. */
  readonly width: number;
  /** Its rate in words; empty: nothing to say. */
  readonly label: string;
  /** Its state in words, on lines that are long enough for both; empty: nothing to say. */
  readonly tag: string;
}
