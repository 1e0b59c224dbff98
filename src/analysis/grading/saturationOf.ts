import type { ComponentReport, Report } from '../../model/Report';
import type { Saturation } from '../../model/ScoreSheet';
import { reportBetween } from '../findings/reportBetween';
import { takenShare } from '../takenShare';

/** Share of the slots from which a component counts as full. */
const full = 0.9;

interface Load {
  readonly part: ComponentReport;
  readonly atSeconds: number;
  readonly taken: number;
  readonly busy: number;
}

/**
 * What is full first in a run, from its reports in the order of time; where several are in the same stretch, the one whose slots
 * do the most work: the others wait for it. Where nothing is full, what came nearest, and the rate at which it would be.
 */
export function saturationOf(moments: readonly Report[]): Saturation {
  const stretches = moments.flatMap((later, place) => {
    const earlier = moments[place - 1];
    return earlier === undefined ? [] : [loadsOf(reportBetween(earlier, later))];
  });
  const first = stretches.find((loads) => loads.some(({ taken }) => taken >= full));
  const among = first?.filter(({ taken }) => taken >= full) ?? stretches.flat();
  const rank = ({ busy, taken }: Load): number => (first === undefined ? taken : busy);
  const [load] = among.toSorted((one, other) => rank(other) - rank(one));
  if (load === undefined) return nothing;
  const { part, atSeconds, taken } = load;
  const rate = part.arrivalsPerSecond ?? 0;
  return {
    component: part.id,
    name: part.name,
    isFull: first !== undefined,
    atSeconds,
    taken,
    ratePerSecond: first === undefined && taken > 0 ? (rate * full) / taken : rate,
  };
}

const nothing: Saturation = {
  component: undefined,
  name: '',
  isFull: false,
  atSeconds: 0,
  taken: 0,
  ratePerSecond: 0,
};

function loadsOf({ components, atSeconds }: Report): readonly Load[] {
  return components.flatMap((part) => {
    const { station, removed } = part;
    if (station === undefined || removed || station.slots === 0) return [];
    const taken = Math.min(1, takenShare(station));
    return [{ part, atSeconds, busy: station.utilisation ?? 0, taken }];
  });
}
