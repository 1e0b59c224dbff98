import type { ClassReport, Report } from '../../../model/Report';
import type { Ended } from './Ended';
import { isGoodOutcome } from '../../../model/isGoodOutcome';

/** The requests that had ended when a report was made; with an `earlier` one of the same run, those that have since. */
export function endedIn(
  report: Pick<Report, 'system' | 'operations'>,
  earlier?: Pick<Report, 'system' | 'operations'>,
): Ended {
  const { finished, successShare } = report.system;
  const bad = finished * (1 - (successShare ?? 1));
  const now = { finished, bad, operations: report.operations.map(endsOf) };
  if (earlier === undefined) return now;
  const before = endedIn(earlier);
  return {
    finished: now.finished - before.finished,
    bad: now.bad - before.bad,
    operations: now.operations.map((later, place) => ({
      name: later.name,
      finished: later.finished - (before.operations[place]?.finished ?? 0),
      bad: later.bad - (before.operations[place]?.bad ?? 0),
    })),
  };
}

function endsOf({
  name,
  finished,
  late,
  outcomes: ends,
}: ClassReport): Ended['operations'][number] {
  const failed = ends.reduce(
    (sum, { outcome, count }) => sum + (isGoodOutcome(outcome) ? 0 : count),
    0,
  );
  return { name, finished, bad: late + failed };
}
