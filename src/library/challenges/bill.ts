import type { ChallengeCheck } from '../../model/ChallengeCheck';
import { check } from './check';

/** What a design may cost a month at the average load, and how many components it may have. */
export function bill(mostPerMonth: number, most: number): readonly ChallengeCheck[] {
  return [
    check('cost', 7, 'cost', 'Bill at the average load', { type: 'cost', mostPerMonth }),
    check('cost', 3, 'components', 'Components', { type: 'components', most }),
  ];
}
