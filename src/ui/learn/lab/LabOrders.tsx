import { useMemo, useState } from 'react';
import { anomalies, anomalyIds } from '../../../library/labs/transactions/Anomaly';
import type { LabOutcome } from '../../../library/labs/transactions/LabOutcome';
import { outcomesOf } from '../../../library/labs/transactions/outcomesOf';
import { StateMark } from '../../controls/StateMark';
import type { LabBench } from './useLabTrial';

interface Sort {
  readonly id: string;
  readonly label: string;
  readonly level: 'healthy' | 'strained' | 'down' | 'idle';
  readonly has: (outcome: LabOutcome) => boolean;
}

const sorts: readonly Sort[] = [
  ...anomalyIds.map((id): Sort => ({
    id,
    label: anomalies[id].name,
    level: 'strained',
    has: (outcome) => outcome.anomalies.includes(id),
  })),
  {
    id: 'not-serial',
    label: 'A result that no serial order gives',
    level: 'down',
    has: ({ serialOrder }) => serialOrder === undefined,
  },
  {
    id: 'rule',
    label: 'The rule is broken at the end',
    level: 'down',
    has: ({ keepsRule }) => !keepsRule,
  },
  { id: 'waited', label: 'Somebody waits', level: 'idle', has: ({ hasWaited }) => hasWaited },
  { id: 'refused', label: 'One is turned back', level: 'idle', has: ({ isRefused }) => isRefused },
  {
    id: 'deadlock',
    label: 'One is turned back for a deadlock',
    level: 'idle',
    has: ({ hasDeadlock }) => hasDeadlock,
  },
  {
    id: 'plain',
    label: 'Nothing of all that',
    level: 'healthy',
    has: ({ anomalies: found, serialOrder, hasWaited, isRefused, keepsRule }) =>
      found.length === 0 && serialOrder !== undefined && !hasWaited && !isRefused && keepsRule,
  },
];

interface LabOrdersProps {
  readonly bench: LabBench;
  /** Told after an order was chosen to be followed. */
  readonly onFollow: () => void;
}

/** Every order of the statements, tried at once: how many come to what, and each to step through. */
export function LabOrders({ bench, onFollow }: LabOrdersProps) {
  const { scenario, level, trial, follow } = bench;
  const [chosen, setChosen] = useState<string>();
  const outcomes = useMemo(
    () => outcomesOf(scenario, level, trial.options),
    [scenario, level, trial.options],
  );
  const counted = sorts
    .map((sort) => ({ sort, count: outcomes.filter(sort.has).length }))
    .filter(({ count }) => count > 0);
  const shown = counted.find(({ sort }) => sort.id === chosen)?.sort;
  const listed = shown === undefined ? outcomes : outcomes.filter(shown.has);
  return (
    <section className="lab-orders" aria-label="Every order">
      <h4>All {outcomes.length} orders of these statements</h4>
      <p>
        Every order in which the statements can arrive, tried at this level. A turn that comes while
        its transaction waits is taken as soon as that can go on. Choose a line to see its orders,
        and an order to step through it.
      </p>
      <div className="lab-sorts" role="radiogroup" aria-label="Which orders are listed">
        {[undefined, ...counted].map((line) => {
          const count = line?.count ?? outcomes.length;
          return (
            <label key={line?.sort.id ?? 'all'}>
              <input
                type="radio"
                name="lab-sort"
                checked={shown?.id === line?.sort.id}
                onChange={() => setChosen(line?.sort.id)}
              />
              <StateMark level={line?.sort.level ?? 'idle'} />
              <span>{line?.sort.label ?? 'All'}</span>
              <span className="lab-bar" aria-hidden="true">
                <i style={{ width: `${(count / outcomes.length) * 100}%` }} />
              </span>
              <b>
                {count} of {outcomes.length}
              </b>
            </label>
          );
        })}
      </div>
      {/* What scrolls can be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="lab-order-list" aria-label="Orders" tabIndex={0}>
        <ul>
          {listed.map((outcome) => {
            const names = outcome.order.map((place) => scenario.programs[place]?.name).join(' ');
            return (
              <li key={names}>
                <button
                  type="button"
                  className="button"
                  aria-pressed={trial.plan === undefined ? false : sameOrder(trial.plan, outcome)}
                  onClick={() => {
                    follow(outcome.order);
                    onFollow();
                  }}
                >
                  <StateMark level={worstOf(outcome)} /> {names}
                  <span className="visually-hidden">: {outcomeWords(outcome)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
    </section>
  );
}

function sameOrder(plan: readonly number[], { order }: LabOutcome): boolean {
  return plan.every((place, number) => place === order[number]);
}

function worstOf({ anomalies: found, serialOrder, keepsRule, isRefused }: LabOutcome): string {
  if (serialOrder === undefined || !keepsRule) return 'down';
  if (found.length > 0) return 'strained';
  return isRefused ? 'idle' : 'healthy';
}

function outcomeWords(outcome: LabOutcome): string {
  const found = sorts.filter(({ has }) => has(outcome)).map(({ label }) => label);
  return found.join(', ');
}
