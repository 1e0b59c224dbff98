import type { Action } from '../model/Action';
import type { Design } from '../model/Design';
import { describeFault } from '../model/describeFault';
import type { TimeMark } from '../model/Snapshot';

/** The mark of an action on the time axis, in a few words. */
export function describeAction(action: Action, atSeconds: number, design: Design): TimeMark {
  switch (action.type) {
    case 'edit':
      return { atSeconds, type: 'edit', label: 'edit' };
    case 'break':
      return { atSeconds, type: 'break', label: describeFault(action.fault, design) };
    case 'mend':
      return { atSeconds, type: 'mend', label: 'mended' };
  }
}
