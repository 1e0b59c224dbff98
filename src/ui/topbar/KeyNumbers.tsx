import { monthlyCost } from '../../analysis/monthlyCost';
import { readSystem } from '../../analysis/readSystem';
import { stateThresholds } from '../../analysis/stateThresholds';
import { successOf } from '../../analysis/successOf';
import { StateMark } from '../controls/StateMark';
import { formatCount } from '../format/formatCount';
import { formatDuration } from '../format/formatDuration';
import { formatMoney } from '../format/formatMoney';
import { formatShare } from '../format/formatShare';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { usePhone } from '../theme/usePhone';

/** The four numbers that matter, over the measuring window; of the whole fleet where the design is a slice of one. */
export function KeyNumbers() {
  const { kindOf } = useStores();
  const design = useDesign((state) => state.design);
  const { slice } = design;
  const isPhone = usePhone();
  // A phone has no room for the longer words: its header says that it is a fleet.
  const isFleet = slice > 1 && !isPhone;
  const fleetNote =
    slice > 1
      ? ` The design is one of ${slice.toLocaleString('en-US')} equal slices of a fleet, and this is the fleet’s (×${slice.toLocaleString('en-US')}); numbers on cards, connections and charts are the slice’s.`
      : '';
  const goodput = useRun(({ snapshot }) => formatCount(readSystem(snapshot, 'goodput') * slice));
  const success = useRun(({ snapshot }) => formatShare(successOf(snapshot)));
  const level = useRun(({ snapshot }) => levelOf(successOf(snapshot)));
  const p99 = useRun(({ snapshot }) => formatDuration(readSystem(snapshot, 'p99')));
  const cost = useRun(({ snapshot }) => formatMoney(monthlyCost(design, snapshot, kindOf)));
  return (
    <dl className="key-numbers">
      <Figure
        label={isFleet ? 'Fleet goodput' : 'Goodput'}
        value={goodput}
        unit="/s"
        help={`Requests answered well and in time.${fleetNote}`}
      />
      <Figure
        label="Success"
        value={success}
        level={level}
        help="Share of the requests that ended which were answered well"
      />
      <Figure
        label="p99"
        value={p99}
        help="Of the requests answered well, 99 of 100 are answered within this time; failures and timeouts do not count"
      />
      <Figure
        label={isFleet ? 'Fleet cost' : 'Cost'}
        value={cost}
        unit="/mo"
        help={`Per month at this load, US list prices, order of magnitude.${fleetNote}`}
      />
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly help: string;
  readonly level?: string | undefined;
}

function Figure({ label, value, unit, help, level }: FigureProps) {
  return (
    <div className="key-number" title={help}>
      <dt>{label}</dt>
      <dd className={level}>
        {level !== undefined && <StateMark level={level} />}
        <b>{value}</b>
        {unit !== undefined && <small> {unit}</small>}
      </dd>
    </div>
  );
}

function levelOf(success: number): string | undefined {
  if (success <= 1 - stateThresholds.failingShare) {
    return 'saturated';
  }
  return success <= 1 - stateThresholds.troubledShare ? 'strained' : undefined;
}
