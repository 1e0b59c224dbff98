import type { Evidence } from '../../../model/Finding';
import { count } from './count';
import { duration } from './duration';
import { percent } from './percent';
import { perSecond } from './perSecond';

/** The number of a piece of evidence with its unit. */
export function evidenceText({ value, unit }: Pick<Evidence, 'value' | 'unit'>): string {
  switch (unit) {
    case 'seconds':
      return duration(value);
    case 'share':
      return percent(value);
    case 'perSecond':
      return perSecond(value);
    case 'times':
      return `${count(value)}×`;
    case 'dollars':
      return `$${count(value)}`;
    case 'count':
      return count(value);
  }
}
