/** Raised when the questions or answers between page and worker change, so that a stale copy of either is noticed. */
export const protocolVersion = 5;
