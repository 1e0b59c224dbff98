import { plural } from '../../analysis/findings/words/plural';

interface ReportMoreProps {
  readonly count: number;
  /** What is counted, one of it. */
  readonly of: string;
}

/** How much of a list of the report was left out. */
export function ReportMore({ count, of }: ReportMoreProps) {
  return count === 0 ? null : <p>{plural(count, `more ${of}`)} left out.</p>;
}
