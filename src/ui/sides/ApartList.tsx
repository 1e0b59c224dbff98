import { useStore } from 'zustand';
import { statesApart } from '../../analysis/compare/statesApart';
import type { ComponentState } from '../../analysis/componentState';
import { StateMark } from '../controls/StateMark';
import type { Side } from './Side';

/** Lines at most; the rest is counted. */
const mostLines = 4;

interface ApartListProps {
  readonly a: Side;
  readonly b: Side;
}

/** Which components fare otherwise at this moment in one design than in the other. */
export function ApartList({ a, b }: ApartListProps) {
  const apart = statesApart(useSide(a), useSide(b));
  const more = apart.length - mostLines;
  return (
    <section className="apart" aria-label="Where they differ now">
      <h3>Where they differ now</h3>
      {apart.length === 0 && (
        <p className="muted">Every component that both designs have is in the same state.</p>
      )}
      <ul>
        {apart.slice(0, mostLines).map((one) => (
          <li key={one.id}>
            <b>{one.name}</b> <State name="A" state={one.a} /> <State name="B" state={one.b} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="muted">and {more} more</p>}
    </section>
  );
}

function State({ name, state }: { readonly name: string; readonly state: ComponentState }) {
  return (
    <span className={`apart-state ${state.level}`}>
      {name} <StateMark level={state.level} /> {state.tag ?? state.level}
    </span>
  );
}

function useSide({ stores: { designs, run } }: Side) {
  const design = useStore(designs, (state) => state.design);
  const snapshot = useStore(run, (state) => state.snapshot);
  return { design, snapshot };
}
