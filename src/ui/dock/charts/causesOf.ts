import type { Outcome } from '../../../model/Outcome';
import type { Series } from '../../../store/Series';
import { outcomeWords } from '../../../exchange/words/outcomeWords';
import type { ChartLine } from './ChartLine';
import { endedPerSecond } from './endedPerSecond';

type Cause = Exclude<Outcome, 'ok' | 'degraded'>;
type Look = Pick<ChartLine, 'colour' | 'text' | 'dash'>;

const [dashed, dotted, dashDotted] = [
  [6, 3],
  [2, 3],
  [8, 3, 2, 3],
];
const red = { colour: '--bad', text: 'bad' } as const;
const amber = { colour: '--warn', text: 'warn' } as const;
const blue = { colour: '--accent', text: 'accent' } as const;
const grey = { colour: '--off', text: 'muted' } as const;

/** A cause looks the same for as long as it is seen, and in every run, whatever comes beside it; in the order of the legend. */
const looks: Readonly<Record<Cause, Look>> = {
  timeout: red,
  queueFull: { ...amber, dash: dashed },
  unavailable: { ...blue, dash: dotted },
  refused: { ...grey, dash: dashDotted },
  error: { ...red, dash: dotted },
  rejected: { ...grey, dash: dashed },
  breakerOpen: { ...blue, dash: dashDotted },
  abandoned: { ...amber, dash: dotted },
  shed: { ...blue, dash: dashed },
  lost: amber,
  conflict: blue,
  inFlightTooHigh: { ...amber, dash: dashDotted },
  cancelled: grey,
};
const causes = Object.keys(looks) as readonly Cause[];
const mostCauses = 4;

/** The most frequent causes of failure that a run has seen, four at most, as shares of all that ended. */
export function causesOf(series: Series): readonly ChartLine[] {
  const totals = new Map(causes.map((cause) => [cause, totalOf(series, cause)]));
  const seen = causes.filter((cause) => (totals.get(cause) ?? 0) > 0);
  const most = new Set(
    seen.toSorted((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0)).slice(0, mostCauses),
  );
  return seen
    .filter((cause) => most.has(cause))
    .map((cause) => ({
      key: cause,
      label: outcomeWords[cause],
      ...looks[cause],
      points: ({ series: seconds }) => ({
        times: seconds.column('time'),
        values: sharesOf(seconds, cause),
      }),
    }));
}

function sharesOf(series: Series, cause: Cause): Float64Array {
  const ended = endedPerSecond(series);
  return series.column(cause).map((value, row) => {
    const all = ended[row] ?? 0;
    return all > 0 ? (value || 0) / all : 0;
  });
}

function totalOf(series: Series, cause: Cause): number {
  return series.column(cause).reduce((sum, value) => sum + (value || 0), 0);
}
