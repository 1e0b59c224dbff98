import { breakerPosition } from '../policies/Breaker';
import type { LinkGuard } from '../policies/LinkGuard';

/** How open the breakers of a connection's calling instances are on average: 0 closed, 0.5 half open, 1 open; NaN without any. */
export function breakerLevel(guard: LinkGuard, now: number): number {
  const positions = guard.known.flatMap(({ breaker }) => breaker?.positionAt(now) ?? []);
  const levels = positions.map((position) => {
    if (position === breakerPosition.closed) return 0;
    return position === breakerPosition.open ? 1 : 0.5;
  });
  return levels.reduce((sum: number, level) => sum + level, 0) / levels.length;
}
