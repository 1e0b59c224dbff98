import type { ComponentFacts } from './ComponentFacts';

/** The shortest time after which a caller gives up, seconds; 60 where nobody does. */
export function patienceOf({ incoming }: ComponentFacts): number {
  const timeouts = incoming.flatMap(({ settings, from }) => {
    const own = settings.number('timeoutMs') / 1_000;
    const source = from.kind.behaviour === 'source' ? from.settings.number('timeoutMs') / 1_000 : 0;
    return [own, source].filter((seconds) => seconds > 0);
  });
  return Math.min(60, ...timeouts);
}
