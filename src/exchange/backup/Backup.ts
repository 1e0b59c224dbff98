import type { Attempt } from '../../model/Attempt';

/** Everything that is kept on a device, as it goes into one file. The texts of designs are those of design files, letter for letter. */
export interface Backup {
  readonly savedAtMs: number;
  readonly designs: readonly BackedUpDesign[];
  /** Settings of the page, as the browser keeps them. */
  readonly settings: readonly BackedUpSetting[];
  /** Practice interviews that were graded to their end, the latest first. */
  readonly attempts: readonly Attempt[];
}

/** A setting of the page. */
export interface BackedUpSetting {
  readonly name: string;
  readonly value: string;
}

/** A design with the states that it had before. */
export interface BackedUpDesign {
  readonly name: string;
  readonly savedAtMs: number;
  readonly isKept: boolean;
  readonly text: string;
  readonly revisions: readonly BackedUpRevision[];
}

/** A state that a design had before. */
export interface BackedUpRevision {
  readonly name: string;
  readonly takenAtMs: number;
  readonly text: string;
}
