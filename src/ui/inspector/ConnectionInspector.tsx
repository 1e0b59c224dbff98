import { lazy } from 'react';
import { connectionNow } from '../../analysis/connectionNow';
import { readConnection } from '../../analysis/readConnection';
import { connectionParametersOf } from '../../model/connectionParametersOf';
import type { Id } from '../../model/Id';
import type { ParameterValue } from '../../model/ParameterValue';
import { StateMark } from '../controls/StateMark';
import { useEdits } from '../edits/useEdits';
import { connectionFaults } from '../faults/connectionFaults';
import { Part } from '../feedback/Part';
import { formatCount } from '../format/formatCount';
import { formatDuration } from '../format/formatDuration';
import { Icon } from '../icons/Icon';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { BreakSection } from './BreakSection';
import { ParameterList } from './ParameterList';
import { RulesSection } from './RulesSection';

const WhyTab = lazy(async () => ({ default: (await import('../why/WhyTab')).WhyTab }));

/** One connection: what goes along it and when, its policy, its figures, and what can be broken. */
export function ConnectionInspector({ id }: { readonly id: Id }) {
  const { designs, kindOf } = useStores();
  const { removeSelected } = useEdits();
  const design = useDesign((state) => state.design);
  const connection = design.connections.find((one) => one.id === id);
  if (connection === undefined) {
    return null;
  }
  const nameOf = (component: Id) => design.components.find((one) => one.id === component)?.name;
  const caller = design.components.find(({ id: one }) => one === connection.from);
  const parameters = connectionParametersOf(kindOf(caller?.kind ?? ''));
  const set = (parameter: string, value: ParameterValue | undefined) =>
    designs.edit(
      { type: 'setConnectionParameter', id, parameter, ...(value !== undefined && { value }) },
      `Change ${parameter}`,
      `parameter ${id} ${parameter}`,
    )[0]?.message;

  return (
    <>
      <div className="inspector-title">
        <Icon name="link" />
        <h2>
          {nameOf(connection.from)} → {nameOf(connection.to)}
        </h2>
      </div>
      <div className="tab-panel">
        <ConnectionFigures id={id} />
        <RulesSection connection={connection} />
        <section className="inspector-section" aria-label="Policy">
          <h3>Policy</h3>
          {parameters.every(({ name }) => name !== 'timeoutMs') && (
            <p className="muted">Timeout and retries are settings of {caller?.name}.</p>
          )}
          <ParameterList parameters={parameters} stored={connection.parameters} onSet={set} />
        </section>
        <Part>
          <WhyTab connection={id} />
        </Part>
        <BreakSection
          options={connectionFaults(id)}
          concerns={(fault) => 'connection' in fault && fault.connection === id}
        />
        <button type="button" className="button danger" onClick={removeSelected}>
          <Icon name="trash" size={16} /> Remove the connection
        </button>
      </div>
    </>
  );
}

function ConnectionFigures({ id }: { readonly id: Id }) {
  const snapshot = useRun((state) => state.snapshot);
  const row = readConnection(snapshot, id);
  const state = connectionNow(snapshot, id);
  if (row === undefined || state === undefined) {
    return null;
  }
  const { level, tag } = state;
  const figures = [
    ['Calls', `${formatCount(row.calls)} /s`],
    ['Failed', `${formatCount(row.failures)} /s`],
    ['Timed out', `${formatCount(row.timeouts)} /s`],
    ['Retries', `${formatCount(row.retries)} /s`],
    ['Latency p99', formatDuration(row.p99)],
    ['In flight', formatCount(row.inFlight)],
    ...(row.turnedAway > 0 ? [['Turned away', `${formatCount(row.turnedAway)} /s`] as const] : []),
    ...(row.hedges > 0 ? [['Copies', `${formatCount(row.hedges)} /s`] as const] : []),
    ...(row.pending > 0 ? [['Waiting to be sent', formatCount(row.pending)] as const] : []),
  ] as const;
  return (
    <>
      {tag !== undefined && (
        <p className={`live-state ${level}`}>
          <StateMark level={level} />
          {tag}
        </p>
      )}
      <dl className="live-figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
