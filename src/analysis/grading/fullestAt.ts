import type { Id } from '../../model/Id';
import type { ComponentReport, Report } from '../../model/Report';
import { reportBetween } from '../findings/reportBetween';
import { clock } from '../findings/words/clock';
import { count } from '../findings/words/count';
import { percent } from '../findings/words/percent';
import { plural } from '../findings/words/plural';
import { takenShare } from '../takenShare';

/** How a component stood around one moment of a run. */
export interface Fullest {
  readonly component: Id;
  /** "Codes DB at 2:32: 412 waiting, 100% of its 16 slots taken." */
  readonly text: string;
}

/** The component that had the longest line around a moment or, where nobody waited, the fewest free slots; or one that is named. */
export function fullestAt(
  moments: readonly Report[],
  atSeconds: number,
  named?: Id,
): Fullest | undefined {
  const place = Math.max(
    1,
    moments.findIndex((moment) => moment.atSeconds >= atSeconds),
  );
  const [earlier, later] = [moments[place - 1], moments[place]];
  if (earlier === undefined || later === undefined) return undefined;
  const parts = reportBetween(earlier, later).components.filter(
    ({ id, removed, station }) =>
      !removed && (named === undefined ? station !== undefined : id === named),
  );
  const [part] = parts.toSorted((one, other) => rank(other) - rank(one));
  if (part === undefined) return undefined;
  return {
    component: part.id,
    text: `${part.name} at ${clock(later.atSeconds)}: ${numbersOf(part)}.`,
  };
}

function rank({ station }: ComponentReport): number {
  return (station?.waiting ?? 0) + Math.min(1, takenShare(station));
}

function numbersOf({
  station,
  store,
  queue,
  instances,
  instancesUp,
  arrivalsPerSecond,
}: ComponentReport): string {
  const texts = [`${count(arrivalsPerSecond ?? 0)} calls/s`];
  if (queue !== undefined) texts.push(`${plural(queue.backlog, 'message')} stored`);
  if (station !== undefined && station.slots > 0) {
    texts.push(`${count(station.waiting ?? 0)} waiting`);
    texts.push(
      `${percent(Math.min(1, takenShare(station)))} of ${plural(station.slots, 'slot')} taken`,
    );
  }
  const locks = store?.lockWaits ?? 0;
  if (locks > 0) texts.push(`${plural(locks, 'write')} had to wait for a locked row`);
  if (instancesUp < instances) texts.push(`${instancesUp} of ${instances} instances up`);
  return texts.join(', ');
}
