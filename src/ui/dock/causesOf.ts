import { outcomes, type Outcome } from '../../model/Outcome';
import type { Series } from '../../store/Series';
import { outcomeWords } from '../../exchange/words/outcomeWords';
import type { ChartLine } from './ChartLine';

const looks = [
  { colour: '--bad', text: 'bad' },
  { colour: '--warn', text: 'warn', dash: [6, 3] },
  { colour: '--accent', text: 'accent', dash: [2, 3] },
  { colour: '--off', text: 'muted', dash: [8, 3, 2, 3] },
] as const;

/** The causes of failure that a run has seen, the most frequent first, four at most. */
export function causesOf(series: Series): readonly ChartLine[] {
  return outcomes
    .filter((outcome) => outcome !== 'ok' && outcome !== 'degraded')
    .map((outcome) => ({ outcome, total: totalOf(series, outcome) }))
    .filter(({ total }) => total > 0)
    .toSorted((left, right) => right.total - left.total)
    .slice(0, looks.length)
    .map(({ outcome }, place) => ({
      column: outcome,
      label: outcomeWords[outcome],
      ...(looks[place] ?? looks[3]),
    }));
}

function totalOf(series: Series, outcome: Outcome): number {
  return series.column(outcome).reduce((sum, value) => sum + (value || 0), 0);
}
