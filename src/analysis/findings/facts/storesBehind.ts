import type { ComponentFacts } from './ComponentFacts';

/** What is read when a cache does not have a key: what it is connected to, or what its callers read beside it. */
export function storesBehind(cache: ComponentFacts): readonly ComponentFacts[] {
  const own = cache.outgoing.map(({ to }) => to);
  if (own.length > 0) return own;
  const beside = cache.incoming.flatMap(({ from }) =>
    from.outgoing.filter(({ to }) => to.kind.receives === 'query').map(({ to }) => to),
  );
  return [...new Set(beside)];
}
