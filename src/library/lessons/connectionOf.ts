import type { Id } from '../../model/Id';
import type { ConnectionReport, Report } from '../../model/Report';

/** What a report says of one connection. */
export function connectionOf(report: Report, connection: Id): ConnectionReport | undefined {
  return report.connections.find(({ id }) => id === connection);
}
