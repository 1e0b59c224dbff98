/** What a picture shows of a connection. */
export interface LineFace {
  readonly level: 'idle' | 'healthy' | 'strained' | 'failing' | 'cut';
  /** Canvas pixels. */
  readonly width: number;
  /** Its rate and state in words; empty: nothing to say. */
  readonly label: string;
}
