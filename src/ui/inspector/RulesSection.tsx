import { useMemo } from 'react';
import { inferRules } from '../../engine/plans/inferRules';
import type { Connection } from '../../model/Connection';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { describeRule } from './describeRule';

/** Which operations go along a connection and when: inferred from the drawing, or set by hand. */
export function RulesSection({ connection }: { readonly connection: Connection }) {
  const { kindOf, designs } = useStores();
  const design = useDesign((state) => state.design);
  const inferred = useMemo(() => inferRules(design, kindOf), [design, kindOf]);
  const rules = inferred.get(connection.id) ?? [];
  const isOwn = connection.rules !== undefined;
  return (
    <section className="inspector-section" aria-label="What goes along it">
      <h3>What goes along it</h3>
      {rules.length === 0 && <p className="muted">Nothing: no operation uses it.</p>}
      <ol className="rules">
        {rules.map((rule, place) => (
          // A rule has no name but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>{describeRule(rule, design)}</li>
        ))}
      </ol>
      <p className="muted rules-note">
        {isOwn ? 'Set by hand.' : 'Inferred from the drawing.'}
        {isOwn && (
          <button
            type="button"
            className="link-button"
            onClick={() =>
              designs.edit({ type: 'setRules', id: connection.id }, 'Back to inferred rules')
            }
          >
            Back to the inferred rules
          </button>
        )}
      </p>
    </section>
  );
}
