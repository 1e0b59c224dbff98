/**
 * Whether threads that each take so many connections of one pool, one after another, and give none back before they have all,
 * can come to a standstill. It walks through every state that they can reach: how many threads hold how many.
 */
export function canDeadlock(threads: number, connectionsEach: number, pool: number): boolean {
  const start = [threads, ...Array.from({ length: connectionsEach }, () => 0)];
  const known = new Set([start.join()]);
  const open = [start];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const taken = state.reduce((sum, count, held) => sum + count * held, 0);
    const isWaiting = state.slice(0, connectionsEach).some((count, held) => held > 0 && count > 0);
    const isStuck = taken >= pool && isWaiting && state[connectionsEach] === 0;
    if (isStuck) return true;
    for (const next of statesAfter(state, pool - taken)) {
      if (known.has(next.join())) continue;
      known.add(next.join());
      open.push(next);
    }
  }
  return false;
}

/** One thread takes a connection more, or one that has all gives them back. */
function statesAfter(state: readonly number[], free: number): readonly number[][] {
  const most = state.length - 1;
  const moves = state.flatMap((count, held) => {
    if (count === 0 || (held < most && free === 0)) return [];
    return [[held, held < most ? held + 1 : 0] as const];
  });
  return moves.map(([from, to]) =>
    state.map((count, held) => count - (held === from ? 1 : 0) + (held === to ? 1 : 0)),
  );
}
