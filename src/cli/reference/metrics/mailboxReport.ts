import { takeReport } from '../../../engine/report/takeReport';
import type { Simulation } from '../../../engine/Simulation';
import type { QueueReport, Report } from '../../../model/Report';

/** What the report says of the messages of the queue, topic or log in a `mailboxDesign`. */
export function mailboxReport(run: Simulation | Report): QueueReport {
  const report = 'world' in run ? takeReport(run) : run;
  const found = report.components.find(({ queue }) => queue !== undefined)?.queue;
  if (found === undefined) throw new Error('The design has no queue.');
  return found;
}
