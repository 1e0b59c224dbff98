/** A family of cases of the reference file that the engine is held to. */
export interface PublishedResult {
  /** Its name there. */
  readonly family: string;
  readonly what: string;
  /** Where its values come from: a publication, or how anybody can work them out. */
  readonly source: string;
  /** Values that are asked for. */
  readonly values: number;
  /** Those that miss, because they are written with fewer digits than are asked for; missing: none. */
  readonly missed?: number;
  /** Run as a design, by driving a part of the engine, or with a calculator. */
  readonly ways: readonly ('design' | 'part' | 'calculator')[];
}
