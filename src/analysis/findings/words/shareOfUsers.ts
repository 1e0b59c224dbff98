import type { CauseType } from '../facts/Blame';
import type { Facts } from '../facts/Facts';
import type { Id } from '../../../model/Id';
import { percent } from './percent';

/** What a cause takes from the users, as a sentence; empty where it is next to nothing. */
export function shareOfUsers(
  { blame, failing }: Facts,
  id: Id,
  ...types: readonly CauseType[]
): string {
  const time = blame.time(id, ...types);
  const failures = blame.failures(id, ...types);
  const asked = failing.operation === undefined ? 0 : blame.failing(id, ...types);
  const whose =
    asked < 0.005
      ? ''
      : ` ${percent(asked)} of the requests “${failing.operation}” that fail do so for it.`;
  const parts = [
    ...(failures >= 0.001 ? [`${percent(failures)} of all requests fail for it`] : []),
    ...(time >= 0.005 ? [`${percent(time)} of the time that users wait is spent on it`] : []),
  ];
  const text = parts.join(', and ');
  return `${whose}${text === '' ? '' : ` ${text[0]!.toUpperCase()}${text.slice(1)}.`}`;
}
