/** Why a link cannot be read. */
export type LinkReason = 'empty' | 'truncated' | 'damaged' | 'newer' | 'tooLarge' | 'invalid';

/** Stops the decoding of a link from any depth; caught where the decoding began. */
export class LinkProblem extends Error {
  readonly reason: LinkReason;

  constructor(reason: LinkReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
