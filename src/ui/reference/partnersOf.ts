import type { Kind } from '../../model/Kind';

/** The kinds that a kind can call, and those that can call it, in the order of the catalogue. */
export function partnersOf(
  kind: Kind,
  kinds: readonly Kind[],
): { readonly callees: readonly Kind[]; readonly callers: readonly Kind[] } {
  return {
    callees: kinds.filter((other) => canCall(kind, other)),
    callers: kinds.filter((other) => canCall(other, kind)),
  };
}

function canCall(caller: Kind, callee: Kind): boolean {
  return callee.receives !== undefined && caller.sends.includes(callee.receives);
}
