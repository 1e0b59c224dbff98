import { effectText } from '../../analysis/tryOut/effectText';
import { intervalText } from '../../analysis/tryOut/intervalText';
import type { Finding, Suggestion } from '../../model/Finding';
import { StateMark } from '../controls/StateMark';
import { useStores } from '../stores/useStores';
import { suggestionKey } from './suggestionKey';
import { useWhy } from './useWhy';
import type { Trial } from './WhyState';

interface SuggestionRowProps {
  readonly finding: Finding;
  readonly suggestion: Suggestion;
}

/** A change that may help: it is run first, then it can be made. */
export function SuggestionRow({ finding, suggestion }: SuggestionRowProps) {
  const { why, trials, progress } = useWhy();
  const { designs, view } = useStores();
  const trial = trials.get(suggestionKey(suggestion));
  const apply = () => {
    const [problem] = designs.edit(suggestion.edit, suggestion.label);
    if (problem === undefined) view.tell(`Done: ${suggestion.label}. Undo takes it back.`);
    else view.tell(problem.message, 'refused');
  };
  return (
    <li className="suggestion">
      <span className="suggestion-label">{suggestion.label}</span>
      <TrialText trial={trial} />
      {trial?.state === 'helps' ? (
        <button
          type="button"
          className="button primary"
          aria-label={`Apply: ${suggestion.label}`}
          onClick={apply}
        >
          Apply
        </button>
      ) : (
        <button
          type="button"
          className="button"
          disabled={progress !== undefined}
          aria-label={`Try: ${suggestion.label}`}
          onClick={() => void why.tryThem([finding], suggestion)}
        >
          Try
        </button>
      )}
    </li>
  );
}

function TrialText({ trial }: { readonly trial: Trial | undefined }) {
  const [effect] = trial?.effects ?? [];
  if (trial === undefined) return <span className="trial" />;
  if (trial.state === 'waiting') return <span className="trial muted">running …</span>;
  if (effect === undefined)
    return <span className="trial muted">{trial.problem ?? 'no result'}</span>;
  const helps = trial.state === 'helps';
  const sure = intervalText(effect);
  return (
    <span className={`trial ${helps ? 'better' : 'unclear'}`} title={sure}>
      <StateMark level={helps ? 'healthy' : 'strained'} />
      {effectText(effect)}
      <small>{helps ? sure : `no help that can be told · ${sure}`}</small>
    </span>
  );
}
