import { readComponent } from '../../analysis/readComponent';
import { componentNow } from '../../analysis/componentNow';
import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import { StateMark } from '../controls/StateMark';
import { columnWords } from '../format/columnWords';
import { formatColumn } from '../format/formatColumn';
import { useRun } from '../stores/useRun';
import { ClassTable } from './ClassTable';

const levelWords: Readonly<Record<string, string>> = {
  idle: 'Nothing to do',
  healthy: 'Healthy',
  strained: 'Strained',
  saturated: 'Saturated',
  down: 'Down',
};

/** Every figure that the run tells of one component, over the measuring window. */
export function LiveTab({
  component,
  kind,
}: {
  readonly component: Component;
  readonly kind: Kind;
}) {
  const snapshot = useRun((state) => state.snapshot);
  const row = readComponent(snapshot, component.id);
  const windowSeconds = snapshot?.windowSeconds ?? 0;
  const state = componentNow(snapshot, component.id);
  if (row === undefined || state === undefined) {
    return <p className="muted tab-note">Press Play: figures appear once the run has begun.</p>;
  }
  const { level, tag } = state;
  const shown = columnWords.filter(([column]) => Number.isFinite(row[column]));
  return (
    <>
      <p className={`live-state ${level}`}>
        <StateMark level={level} />
        {levelWords[level]}
        {tag !== undefined && tag !== levelWords[level]?.toLowerCase() && `: ${tag}`}
      </p>
      <dl className="live-figures">
        {shown.map(([column, words]) => (
          <div
            key={column}
            className={kind.card.some((one) => one.column === column) ? 'main' : ''}
          >
            <dt>{words}</dt>
            <dd>{formatColumn(column, row[column], true)}</dd>
          </div>
        ))}
      </dl>
      {kind.behaviour === 'source' && (
        <>
          <ClassTable by="operation" />
          <ClassTable by="tenant" />
        </>
      )}
      <p className="muted tab-note">
        Rates, shares and times over the last{' '}
        {windowSeconds.toLocaleString('en-US', { maximumFractionDigits: 1 })} simulated seconds;
        counts as they stand now.
      </p>
    </>
  );
}
