import { useMemo } from 'react';
import { anomalies } from '../../../library/labs/transactions/Anomaly';
import { anomalyWords } from '../../../library/labs/transactions/anomalyWords';
import { findAnomalies } from '../../../library/labs/transactions/findAnomalies';
import { serialOrderOf, serialResults } from '../../../library/labs/transactions/serialResults';
import { StateMark } from '../../controls/StateMark';
import { termPlace } from '../termPlace';
import type { LabBench } from './useLabTrial';

interface LabResultProps {
  readonly bench: LabBench;
  readonly onShow: (place: string) => void;
}

/** The anomalies so far, and at the end whether a serial order comes to the same and the rule holds. */
export function LabResult({ bench, onShow }: LabResultProps) {
  const { scenario, run } = bench;
  const found = findAnomalies(run);
  return (
    <section className="lab-result" aria-label="Result">
      <h4>{run.isOver ? 'Result' : 'So far'}</h4>
      {found.map((one) => {
        const { name, term } = anomalies[one.id];
        return (
          <p key={`${one.id} ${one.by} ${one.row} ${one.secondRow}`}>
            <StateMark level="strained" />
            <span>
              {term === undefined ? (
                <b>{name}</b>
              ) : (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => onShow(termPlace(term))}
                >
                  {name}
                </button>
              )}
              : {anomalyWords(one, scenario)}
            </span>
          </p>
        );
      })}
      {found.length === 0 && (
        <p className="muted">
          {run.isOver ? 'None of the anomalies has happened.' : 'No anomaly yet.'}
        </p>
      )}
      {run.isOver && <Ending bench={bench} />}
    </section>
  );
}

function Ending({ bench }: { readonly bench: LabBench }) {
  const { scenario, run } = bench;
  const serial = useMemo(() => serialResults(scenario), [scenario]);
  const order = serialOrderOf(run, serial);
  const committed = run.transactions.map(({ status }) => status === 'committed');
  const holds = scenario.rule?.holds(run.values, committed);
  return (
    <>
      <p>
        <StateMark level={order === undefined ? 'down' : 'healthy'} />
        <span>{orderWords(order, bench)}</span>
      </p>
      {scenario.rule !== undefined && (
        <p>
          <StateMark level={holds === true ? 'healthy' : 'down'} />
          <span>
            {holds === true ? 'The rule holds: ' : 'The rule is broken: '}“{scenario.rule.text}”
          </span>
        </p>
      )}
    </>
  );
}

function orderWords(order: readonly number[] | undefined, { scenario }: LabBench): string {
  if (order === undefined) {
    return 'No order of those that have committed, one after another, comes to this.';
  }
  if (order.length === 0) return 'Nobody has committed; everything is as it was.';
  const names = order.map((place) => scenario.programs[place]?.name);
  return names.length === 1
    ? `Only ${names.join()} has committed, and it comes to the same as ${names.join()} alone.`
    : `It comes to the same as one after another: ${names.join(', then ')}.`;
}
