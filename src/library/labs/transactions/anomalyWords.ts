import type { FoundAnomaly } from './FoundAnomaly';
import type { LabScenario } from './LabScenario';

/** Why what has happened is an anomaly: between whom, on which rows. */
export function anomalyWords(found: FoundAnomaly, { programs, rows }: LabScenario): string {
  const nameOf = (id = ''): string => rows.find((one) => one.id === id)?.name ?? id;
  const [by, other] = [found.by, found.other].map((place) => programs[place]?.name ?? '');
  const [row, second] = [nameOf(found.row), nameOf(found.secondRow)];
  switch (found.id) {
    case 'dirty-write':
      return `${by} wrote ${row} over what ${other} had written and not committed.`;
    case 'dirty-read':
      return `${by} read ${row} as ${other} had written it, before ${other} had ended.`;
    case 'non-repeatable-read':
      return `${by} read ${row} twice, and ${other} had changed it in between.`;
    case 'phantom':
      return found.secondRow === undefined
        ? `${by} asked the same twice, and ${row}, which ${other} has added, was there only the second time.`
        : `${by} and ${other} each asked what was there, and each then added a row that the other’s answer did not have: ${second} and ${row}.`;
    case 'lost-update':
      return `${other} changed ${row} after ${by} had read it; ${by} wrote what it had worked out from the old value, so the change of ${other} is gone.`;
    case 'read-skew':
      return `${by} saw ${row} from before the change of ${other} and ${second} from after it.`;
    case 'write-skew':
      return `${by} read ${row} before ${other} changed it, and ${other} read ${second} before ${by} changed it: each decided on what no longer held.`;
  }
}
