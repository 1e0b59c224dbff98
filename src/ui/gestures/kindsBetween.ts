import type { Kind } from '../../model/Kind';

/** The kinds that a caller can send something to and that can send something to a callee; an end that is left open fits every kind. */
export function kindsBetween(
  kinds: readonly Kind[],
  { caller, callee }: { readonly caller?: Kind | undefined; readonly callee?: Kind | undefined },
): readonly Kind[] {
  return kinds.filter(
    (kind) =>
      (caller === undefined || sends(caller, kind)) &&
      (callee === undefined || sends(kind, callee)),
  );
}

function sends(caller: Kind, callee: Kind): boolean {
  return callee.receives !== undefined && caller.sends.includes(callee.receives);
}
