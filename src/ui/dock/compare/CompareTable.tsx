import type { ComparedRuns } from '../../../analysis/compare/compareDesigns';
import { compareMeasures, type Estimate } from '../../../analysis/compare/compareMeasures';
import { comparisonText } from '../../../analysis/compare/comparisonText';
import type { MeasureName } from '../../../analysis/compare/measuresOf';
import { StateMark } from '../../controls/StateMark';
import { formatCount } from '../../format/formatCount';
import { formatDuration } from '../../format/formatDuration';
import { formatMoney } from '../../format/formatMoney';
import { figureText } from './figureText';
import { measureWordsOf } from './measureWordsOf';
import { verdictLevels } from './verdictLevels';

interface CompareTableProps {
  readonly runs: ComparedRuns;
  /** How many equal slices each is one of; 1: it is the whole. */
  readonly slices: readonly [ofA: number, ofB: number];
}

/** The measures of both, each with its uncertainty over the seeds, and the difference in words. */
export function CompareTable({ runs, slices }: CompareTableProps) {
  const isFleet = slices.some((slice) => slice > 1);
  const words = measureWordsOf(slices);
  const seeds = runs.a.length;
  return (
    <table className="figures-table">
      <caption>
        Mean of {seeds === 1 ? 'one seed: how sure it is cannot be told' : `${seeds} seeds ± 95%`}
        {isFleet &&
          `. Rates, counts and cost are those of the whole fleet: ${slices.map(sizeText).join(', ')}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col" className="number">
            A
          </th>
          <th scope="col" className="number">
            B
          </th>
          <th scope="col">B against A</th>
        </tr>
      </thead>
      <tbody>
        {compareMeasures(runs.a, runs.b).map((comparison) => (
          <tr key={comparison.measure}>
            <th scope="row">{words[comparison.measure]}</th>
            <td className="number">
              {cellText(comparison.measure, comparison.a, runs.a[0]?.busiest)}
            </td>
            <td className="number">
              {cellText(comparison.measure, comparison.b, runs.b[0]?.busiest)}
            </td>
            <td className={`verdict ${comparison.verdict}`}>
              <StateMark level={verdictLevels[comparison.verdict]} /> {comparisonText(comparison)}
              <span className="visually-hidden">{`, ${comparison.verdict}`}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "A is 1 of 10 slices". */
function sizeText(slice: number, place: number): string {
  const name = place === 0 ? 'A' : 'B';
  return slice > 1
    ? `${name} is 1 of ${slice.toLocaleString('en-US')} slices`
    : `${name} is the whole`;
}

function cellText(measure: MeasureName, { mean, room }: Estimate, busiest = ''): string {
  const text = figureText(measure, mean);
  const uncertain = room > 0 ? `${text} ± ${roomText(measure, room)}` : text;
  return measure === 'busiestShare' && busiest !== '' ? `${busiest} ${uncertain}` : uncertain;
}

/** Half an interval without its unit where the figure has it, and in points of a share. */
function roomText(measure: MeasureName, room: number): string {
  switch (measure) {
    case 'p99Seconds':
    case 'p50Seconds':
      return formatDuration(room);
    case 'successShare':
    case 'busiestShare':
      return `${Number((room * 100).toPrecision(1))}`;
    case 'costPerMonth':
      return formatMoney(room);
    default:
      return formatCount(room);
  }
}
