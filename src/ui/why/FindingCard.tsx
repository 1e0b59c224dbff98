import { evidenceText } from '../../analysis/findings/words/evidenceText';
import type { Finding } from '../../model/Finding';
import { StateMark } from '../controls/StateMark';
import { useStores } from '../stores/useStores';
import { SuggestionList } from './SuggestionList';

const weights = {
  harm: { level: 'saturated', words: 'Users are hurt' },
  risk: { level: 'strained', words: 'A risk' },
  note: { level: 'healthy', words: 'Worth knowing' },
} as const;

/** One finding: what it is, the numbers that say so, and what to try. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { designs, view } = useStores();
  const { title, text, weight, evidence, components } = finding;
  const { level, words } = weights[weight];
  const [culprit] = components;
  const name = designs
    .getState()
    .design.components.find((component) => component.id === culprit)?.name;
  return (
    <li className={`finding ${weight}`}>
      <h3>
        <StateMark level={level} />
        <span className="visually-hidden">{words}: </span>
        {title}
      </h3>
      <p>{text}</p>
      <dl className="finding-numbers">
        {evidence.map((one) => (
          <div key={one.label}>
            <dt>{one.label}</dt>
            <dd>{evidenceText(one)}</dd>
          </div>
        ))}
      </dl>
      <SuggestionList finding={finding} />
      {name !== undefined && culprit !== undefined && (
        <button
          type="button"
          className="link-button"
          onClick={() => view.select({ components: [culprit] })}
        >
          Select {name}
        </button>
      )}
    </li>
  );
}
