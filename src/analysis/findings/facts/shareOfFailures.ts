import type { Id } from '../../../model/Id';
import type { CauseType } from './Blame';
import type { Facts } from './Facts';

/** Of the requests that fail, the share that does for a component or connection, 0 to 1: of all requests it may be little. */
export function shareOfFailures(
  { blame, report }: Facts,
  id: Id,
  ...types: readonly CauseType[]
): number {
  const failing = 1 - (report.system.successShare ?? 1);
  return failing > 0 ? blame.failures(id, ...types) / failing : 0;
}
