import { effectOfFault } from '../../../model/effectOfFault';
import { clock } from '../words/clock';
import type { ComponentFacts } from './ComponentFacts';
import type { Facts } from './Facts';

const flushed = effectOfFault({ type: 'flushCache', component: 0 });

/**
 * How a cache came to be empty, as a sentence with a space after it: "It was down until 0:30, and came back empty. "; empty
 * where it was emptied by hand, as is told of what was done to it; undefined where nothing of the sort was done.
 */
export function emptied(
  { report, design }: Facts,
  { id, name }: ComponentFacts,
): string | undefined {
  const placement = design.components.find((component) => component.id === id)?.placement ?? [];
  const lost = design.zones
    .filter((zone) => placement.some((place) => place.zone === zone.id))
    .map((zone) => `${zone.name} lost: mended`);
  const last = report.marks.findLast(
    ({ type, label }) =>
      (type === 'break' && label === `${name}: ${flushed}`) ||
      (type === 'mend' && (lost.includes(label) || isBack(name, label))),
  );
  if (last === undefined) return undefined;
  return last.type === 'break'
    ? ''
    : `It was down until ${clock(last.atSeconds)}, and came back empty. `;
}

function isBack(name: string, label: string): boolean {
  return label.startsWith(`${name}: `) && label.endsWith(' down: mended');
}
