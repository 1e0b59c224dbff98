import type { Finding } from '../../model/Finding';
import { SuggestionRow } from './SuggestionRow';
import { suggestionKey } from './suggestionKey';
import { useWhy } from './useWhy';
import type { Trial } from './WhyState';

/** What to try: what helps first, the most first; what was tried in vain is only named. */
export function SuggestionList({ finding }: { readonly finding: Finding }) {
  const { trials } = useWhy();
  const all = finding.suggestions.map((suggestion) => ({
    suggestion,
    trial: trials.get(suggestionKey(suggestion)),
  }));
  const shown = all
    .filter(({ trial }) => trial?.state !== 'helpsNot')
    .toSorted((one, other) => gainOf(other.trial) - gainOf(one.trial));
  const inVain = all.filter(({ trial }) => trial?.state === 'helpsNot');
  return (
    <>
      {shown.length > 0 && (
        <ul className="suggestions" aria-label="What to try">
          {shown.map(({ suggestion }) => (
            <SuggestionRow
              key={suggestionKey(suggestion)}
              finding={finding}
              suggestion={suggestion}
            />
          ))}
        </ul>
      )}
      {inVain.length > 0 && (
        <p className="muted in-vain">
          Tried, and no help that can be told:{' '}
          {inVain.map(({ suggestion }) => suggestion.label).join('; ')}.
        </p>
      )}
    </>
  );
}

/** By how much it makes better what it is judged by; what was not tried stands between what helps and the rest. */
function gainOf(trial: Trial | undefined): number {
  const [effect] = trial?.effects ?? [];
  if (trial?.state !== 'helps' || effect === undefined) return 0;
  const gain = effect.better === 'less' ? -effect.difference : effect.difference;
  return 1 + gain / Math.max(Math.abs(effect.before), Math.abs(effect.after), 1e-9);
}
