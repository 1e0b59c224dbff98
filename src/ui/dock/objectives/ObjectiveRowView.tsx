import type { BurnRate } from '../../../analysis/objectives/burnRates';
import { measureText } from '../../../analysis/objectives/measureText';
import type { Objective } from '../../../model/Objective';
import { StateMark } from '../../controls/StateMark';
import { formatShare } from '../../format/formatShare';
import { DraftField } from '../../inspector/DraftField';
import { useDesign } from '../../stores/useDesign';
import type { ObjectiveRow, ObjectiveState } from './objectiveRows';
import {
  type ObjectiveSort,
  sortOf,
  sortWords,
  targetOf,
  withOperation,
  withSort,
  withTarget,
} from './objectiveSorts';

interface ObjectiveRowViewProps {
  readonly row: ObjectiveRow;
  /** Its place in the table, from 1 on: names its fields. */
  readonly number: number;
  /** Takes the changed objective; returns why it was refused. */
  readonly onChange: (next: Objective) => string | undefined;
  readonly onRemove: () => void;
}

const states: Readonly<Record<ObjectiveState, readonly [level: string, word: string]>> = {
  met: ['healthy', 'Met'],
  failing: ['strained', 'Failing now'],
  broken: ['saturated', 'Broken'],
  unknown: ['idle', 'Not measured'],
};

/** One objective of the table: its fields, and what was measured. */
export function ObjectiveRowView({ row, number, onChange, onRemove }: ObjectiveRowViewProps) {
  const { objective, state, now, wholeRun } = row;
  const [level, word] = states[state];
  const target = targetOf(objective);
  return (
    <tr>
      <td className={`objective-state ${state}`}>
        <StateMark level={level} /> {word}
      </td>
      <td>
        <select
          className="field"
          aria-label={`Objective ${number}`}
          value={sortOf(objective)}
          onChange={({ target: { value } }) =>
            onChange(withSort(objective, value as ObjectiveSort))
          }
        >
          {Object.entries(sortWords).map(([sort, text]) => (
            <option key={sort} value={sort}>
              {text}
            </option>
          ))}
        </select>
      </td>
      <td>
        <AboutField objective={objective} number={number} onChange={onChange} />
      </td>
      <td data-label="Target">
        {target && (
          <DraftField
            label={`Target of objective ${number}`}
            value={target.value}
            unit={target.unit}
            onCommit={(text) => onChange(withTarget(objective, text))}
          />
        )}
      </td>
      <td className="number" data-label="Now">
        {measured(objective, now)}
      </td>
      <td className="number" data-label="Whole run">
        {objective.type === 'cost' ? '–' : measured(objective, wholeRun)}
      </td>
      <td className="number" data-label="Budget left">
        {budgetText(row)}
      </td>
      <td className="number" data-label="Burn rate">
        <BurnText row={row} />
      </td>
      <td>
        <button type="button" className="link-button" onClick={onRemove}>
          Remove<span className="visually-hidden"> objective {number}</span>
        </button>
      </td>
    </tr>
  );
}

function AboutField({
  objective,
  number,
  onChange,
}: Omit<ObjectiveRowViewProps, 'row' | 'onRemove'> & { readonly objective: Objective }) {
  const operations = useDesign((state) => state.design.operations);
  if (objective.type !== 'latency' && objective.type !== 'success') {
    return <span className="muted">the whole</span>;
  }
  return (
    <select
      className="field"
      aria-label={`Requests of objective ${number}`}
      value={objective.operation ?? 0}
      onChange={({ target: { value } }) =>
        onChange(withOperation(objective, Number(value) || undefined))
      }
    >
      <option value={0}>all requests</option>
      {operations.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function measured(objective: Objective, value: number): string {
  return Number.isNaN(value) ? '–' : measureText(objective, value);
}

/** What is overdrawn is told as such, not as a share below nothing. */
function budgetText({ budgetLeft }: ObjectiveRow): string {
  if (Number.isNaN(budgetLeft)) return '–';
  if (budgetLeft === -Infinity) return 'none allowed';
  return budgetLeft < 0 ? `${times(1 - budgetLeft)} used` : formatShare(budgetLeft);
}

/** The middle one of the windows, marked where any of the alerts is given; the others are told when it is asked. */
function BurnText({ row: { burns } }: { readonly row: ObjectiveRow }) {
  const shown = burns[1];
  if (shown === undefined || Number.isNaN(shown.rate)) return '–';
  const told = burns.map(burnText).join('; ');
  return (
    <span title={told}>
      {burns.some(({ isAlert }) => isAlert) && <StateMark level="strained" />} {times(shown.rate)}
      <span className="visually-hidden">: {told}</span>
    </span>
  );
}

/** "20× over the last 15 s, too fast: the alert is at 6×". */
function burnText({ rate, windowSeconds, threshold, isAlert }: BurnRate): string {
  const burns = Number.isNaN(rate) ? 'nothing counted' : times(rate);
  const alert = `${isAlert ? 'too fast: the ' : ''}alert is at ${times(threshold)}`;
  return `${burns} over the last ${windowSeconds} s, ${alert}`;
}

function times(value: number): string {
  return value === Infinity ? '∞' : `${Number(value.toPrecision(value < 10 ? 2 : 3))}×`;
}
