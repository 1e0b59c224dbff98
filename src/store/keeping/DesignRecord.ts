/** A design as it stands on this device; only the tab that holds its lock writes it. */
export interface DesignRecord {
  readonly version: 1;
  /** Used once; the designs of two tabs never share one. */
  readonly id: string;
  readonly name: string;
  /** How many components it has. */
  readonly parts: number;
  readonly savedAtMs: number;
  /** Whether it stays until it is removed by hand. */
  readonly isKept: boolean;
  /** Counts how often it was saved, and who did it last: what tells that another tab was here meanwhile. */
  readonly serial: number;
  readonly writer: string;
  /** When it was last overwritten with its state before kept as a revision; 0: never. */
  readonly revisedAtMs: number;
  /** The same text as in a file. */
  readonly text: string;
}

/** A state that a design had before. */
export interface RevisionRecord {
  readonly version: 1;
  readonly takenAtMs: number;
  readonly name: string;
  readonly parts: number;
  /** `kept`: by hand; `restored`: before an older one was brought back; missing: as it was edited. */
  readonly why?: 'kept' | 'restored';
  readonly text: string;
}
