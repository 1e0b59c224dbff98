import { describeFault } from '../../../model/describeFault';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';

/** " What was done to it: ×8 slower.", of the faults that act on a component at the end; empty where none does. */
export function doneTo({ report, design }: Facts, { id, name }: ComponentFacts): string {
  const acting = report.faults
    .filter(({ fault }) => 'component' in fault && fault.component === id)
    .map(({ fault }) => describeFault(fault, design).slice(name.length + 2));
  return acting.length === 0 ? '' : ` What was done to it: ${acting.join(', ')}.`;
}
