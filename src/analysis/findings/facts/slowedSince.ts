import type { DurationReport, Report } from '../../../model/Report';
import type { Slowed } from './Slowed';

/** So many times the time before is more than chance, and from so many seconds on people notice it. */
const times = 3;
const noticed = 0.1;
/** Of so many answers a mean says something. */
const enough = 20;

/** Whose answers take much longer than in the calm before; undefined where nobody's do. What slowed down most, of all before of one operation. */
export function slowedSince(calm: Report, now: Report): Slowed | undefined {
  const all = slowed(calm.system.latency, now.system.latency);
  if (all !== undefined) return all;
  return now.operations
    .flatMap(({ id, name, latency }) => {
      const before = calm.operations.find((other) => other.id === id)?.latency;
      const found = before && slowed(before, latency);
      return found === undefined ? [] : [{ ...found, operation: name }];
    })
    .toSorted((one, other) => ratio(other) - ratio(one))[0];
}

function ratio({ beforeSeconds, nowSeconds }: Slowed): number {
  return nowSeconds / beforeSeconds;
}

function slowed(before: DurationReport, now: DurationReport): Slowed | undefined {
  const beforeSeconds = before.meanSeconds ?? 0;
  const nowSeconds = now.meanSeconds ?? 0;
  const isKnown = before.count >= enough && now.count >= enough;
  return isKnown && nowSeconds >= Math.max(noticed, beforeSeconds * times)
    ? { beforeSeconds, nowSeconds }
    : undefined;
}
