import { useMemo, useState } from 'react';
import { inferRules } from '../../engine/plans/inferRules';
import type { CallRule } from '../../model/CallRule';
import type { Connection } from '../../model/Connection';
import { limits } from '../../model/limits';
import { plainRule } from '../../model/plainRule';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { describeRule } from './describeRule';
import { RuleFields } from './RuleFields';

/** Which operations go along a connection and when: inferred from the drawing, or set by hand. A change makes them one's own. */
export function RulesSection({ connection }: { readonly connection: Connection }) {
  const { kindOf, designs } = useStores();
  const design = useDesign((state) => state.design);
  const inferred = useMemo(() => inferRules(design, kindOf), [design, kindOf]);
  const [problem, setProblem] = useState<string>();
  const { id } = connection;
  const rules = inferred.get(id) ?? [];
  const isOwn = connection.rules !== undefined;
  const set = (next: readonly CallRule[], label: string) => {
    const why = designs.edit({ type: 'setRules', id, rules: next }, label)[0]?.message;
    setProblem(why);
    return why;
  };
  const goBack = () => {
    setProblem(designs.edit({ type: 'setRules', id }, 'Back to inferred rules')[0]?.message);
  };
  return (
    <section className="inspector-section" aria-label="What goes along it">
      <h3>What goes along it</h3>
      {rules.length === 0 && <p className="muted">Nothing: no operation uses it.</p>}
      <ol className="rules">
        {rules.map((rule, place) => (
          // A rule has no name but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            {describeRule(rule, design)}
            <details className="rule-fields">
              <summary>Change this rule</summary>
              <RuleFields
                rule={rule}
                connection={connection}
                design={design}
                onChange={(next) => set(rules.with(place, next), 'Change a rule')}
              />
              <button
                type="button"
                className="link-button"
                onClick={() => set(rules.toSpliced(place, 1), 'Remove a rule')}
              >
                Remove this rule
              </button>
            </details>
          </li>
        ))}
      </ol>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="muted rules-note">
        {isOwn ? 'Set by hand. ' : 'Inferred from the drawing. '}
        {rules.length < limits.rulesPerConnection && (
          <button
            type="button"
            className="link-button"
            onClick={() => set([...rules, plainRule], 'Add a rule')}
          >
            Add a rule
          </button>
        )}{' '}
        {isOwn && (
          <button type="button" className="link-button" onClick={goBack}>
            Back to the inferred rules
          </button>
        )}
      </p>
    </section>
  );
}
