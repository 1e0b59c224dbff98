import type { Design } from '../../model/Design';
import type { Finding } from '../../model/Finding';
import type { KindOf } from '../../model/Kind';
import type { Report } from '../../model/Report';
import { findingsOf } from '../findings/findingsOf';
import type { Limiter } from './Knee';
import { limiterOf } from './limiterOf';

/**
 * What a run is limited by: the culprit of the finding that hurts users most, as the page and `diagnose` name it; where none
 * speaks of their waiting, the component that is at its limit, and else what is told of work that is done later.
 */
export function limiterAt(report: Report, design: Design, kindOf: KindOf): Limiter | undefined {
  const harm = findingsOf({ design, kindOf, report }).filter(({ weight }) => weight === 'harm');
  const ofUsers = harm.find(({ measure }) => measure === undefined);
  return culpritOf(ofUsers, design) ?? limiterOf(report, design) ?? culpritOf(harm[0], design);
}

function culpritOf(finding: Finding | undefined, { components }: Design): Limiter | undefined {
  const culprit = components.find(({ id }) => id === finding?.components[0]);
  return finding && culprit
    ? { component: culprit.id, name: culprit.name, reason: finding.title, rule: finding.rule }
    : undefined;
}
