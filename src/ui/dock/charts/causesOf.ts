import { outcomes, type Outcome } from '../../../model/Outcome';
import type { Series } from '../../../store/Series';
import { outcomeWords } from '../../../exchange/words/outcomeWords';
import type { ChartLine } from './ChartLine';
import { endedPerSecond } from './endedPerSecond';

const looks = [
  { colour: '--bad', text: 'bad' },
  { colour: '--warn', text: 'warn', dash: [6, 3] },
  { colour: '--accent', text: 'accent', dash: [2, 3] },
  { colour: '--off', text: 'muted', dash: [8, 3, 2, 3] },
] as const;

/** The causes of failure that a run has seen, the most frequent first, four at most, as shares of all that ended. */
export function causesOf(series: Series): readonly ChartLine[] {
  return outcomes
    .filter((outcome) => outcome !== 'ok' && outcome !== 'degraded')
    .map((outcome) => ({ outcome, total: totalOf(series, outcome) }))
    .filter(({ total }) => total > 0)
    .toSorted((left, right) => right.total - left.total)
    .slice(0, looks.length)
    .map(({ outcome }, place) => ({
      key: outcome,
      label: outcomeWords[outcome],
      ...(looks[place] ?? looks[3]),
      points: ({ series: seconds }) => ({
        times: seconds.column('time'),
        values: sharesOf(seconds, outcome),
      }),
    }));
}

function sharesOf(series: Series, outcome: Outcome): Float64Array {
  const ended = endedPerSecond(series);
  return series.column(outcome).map((value, row) => {
    const all = ended[row] ?? 0;
    return all > 0 ? (value || 0) / all : 0;
  });
}

function totalOf(series: Series, outcome: Outcome): number {
  return series.column(outcome).reduce((sum, value) => sum + (value || 0), 0);
}
