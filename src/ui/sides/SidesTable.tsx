import { useStore } from 'zustand';
import { compareFigures } from '../../analysis/compare/compareFigures';
import type { Comparison } from '../../analysis/compare/compareMeasures';
import { comparisonText } from '../../analysis/compare/comparisonText';
import { keyFigures } from '../../analysis/compare/keyFigures';
import { StateMark } from '../controls/StateMark';
import { figureText } from '../dock/compare/figureText';
import { measureWordsOf } from '../dock/compare/measureWordsOf';
import { verdictLevels } from '../dock/compare/verdictLevels';
import type { Side } from './Side';

interface SidesTableProps {
  readonly a: Side;
  readonly b: Side;
}

/** The four numbers of both at this moment, and how far B is from A. */
export function SidesTable({ a, b }: SidesTableProps) {
  const comparisons = compareFigures(useFigures(a), useFigures(b));
  const words = measureWordsOf([useSlice(a), useSlice(b)]);
  return (
    <table className="figures-table sides-table">
      <caption className="visually-hidden">Both over the last measuring window</caption>
      <thead>
        <tr>
          <th scope="col">Now</th>
          {comparisons.map(({ measure }) => (
            <th key={measure} scope="col" className="number">
              {words[measure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(['a', 'b'] as const).map((side) => (
          <tr key={side}>
            <th scope="row">{side.toUpperCase()}</th>
            {comparisons.map((comparison) => (
              <td key={comparison.measure} className="number">
                {figureText(comparison.measure, comparison[side].mean)}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">B against A</th>
          {comparisons.map((comparison) => (
            <td
              key={comparison.measure}
              className={`number verdict ${looksAlike(comparison) ? 'same' : comparison.verdict}`}
            >
              {looksAlike(comparison) ? (
                'alike'
              ) : (
                <>
                  <StateMark level={verdictLevels[comparison.verdict]} />{' '}
                  {comparisonText(comparison)}
                  <span className="visually-hidden">{`, ${comparison.verdict}`}</span>
                </>
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function useSlice({ stores }: Side): number {
  return useStore(stores.designs, ({ design }) => design.slice);
}

/** A difference that the figures above do not show is not told. */
function looksAlike({ measure, a, b, verdict }: Comparison): boolean {
  return verdict === 'same' || figureText(measure, a.mean) === figureText(measure, b.mean);
}

function useFigures({ stores: { designs, run, kindOf } }: Side) {
  const design = useStore(designs, (state) => state.design);
  const snapshot = useStore(run, (state) => state.snapshot);
  return keyFigures(design, snapshot, kindOf);
}
