import { connectionProblem } from '../../model/connectionProblem';
import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import { useEdits } from '../edits/useEdits';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';

/** What a component calls, and a way to connect it that needs no pointer. */
export function CallsSection({
  component,
  kind,
}: {
  readonly component: Component;
  readonly kind: Kind;
}) {
  const { view, kindOf } = useStores();
  const { connect } = useEdits();
  const design = useDesign((state) => state.design);
  if (kind.sends.length === 0) {
    return null;
  }
  const nameOf = (id: number) => design.components.find((one) => one.id === id)?.name ?? '';
  const outgoing = design.connections.filter((one) => one.from === component.id);
  const possible = design.components.filter(
    (other) => connectionProblem(design, component.id, other.id, kindOf) === undefined,
  );
  return (
    <section className="inspector-section" aria-label="Calls">
      <h3>Calls</h3>
      <ul className="plain-list">
        {outgoing.map((connection) => (
          <li key={connection.id}>
            <button
              type="button"
              className="link-button"
              onClick={() => view.select({ connections: [connection.id] })}
            >
              {nameOf(connection.to)}
            </button>
          </li>
        ))}
      </ul>
      {possible.length > 0 ? (
        <select
          className="field"
          aria-label={`Connect ${component.name} to`}
          value=""
          onChange={(event) => connect(component.id, Number(event.target.value))}
        >
          <option value="">Connect to …</option>
          {possible.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </select>
      ) : (
        outgoing.length === 0 && <p className="muted">Nothing on the canvas takes what it sends.</p>
      )}
    </section>
  );
}
