import type { Id } from '../../model/Id';
import type { ComponentReport, Report } from '../../model/Report';

/** What a report says of one component. */
export function componentOf(report: Report, component: Id): ComponentReport | undefined {
  return report.components.find(({ id }) => id === component);
}
