import type { Action } from '../model/Action';
import { describeEdit } from '../model/describeEdit';
import { describeFault } from '../model/describeFault';
import type { Design } from '../model/Design';
import type { KindOf } from '../model/Kind';
import type { ActiveFault, TimeMark } from '../model/Snapshot';

/** What acts when an action is about to be done. */
interface Moment {
  readonly atSeconds: number;
  readonly design: Design;
  readonly faults: readonly ActiveFault[];
  readonly kindOf: KindOf;
}

/** The mark of an action on the time axis, in a few words. */
export function describeAction(action: Action, moment: Moment): TimeMark {
  const { atSeconds, design, faults, kindOf } = moment;
  switch (action.type) {
    case 'edit':
      return { atSeconds, type: 'edit', label: describeEdit(action.edit, design, kindOf) };
    case 'break':
      return { atSeconds, type: 'break', label: describeFault(action.fault, design) };
    case 'mend': {
      const ended = faults.find(({ id }) => id === action.id);
      const label =
        ended === undefined ? 'mended' : `${describeFault(ended.fault, design)}: mended`;
      return { atSeconds, type: 'mend', label };
    }
  }
}
