import type { Suggestion } from '../../../model/Finding';
import type { ConnectionFacts } from '../facts/ConnectionFacts';
import { changed } from './changed';

/** Two failed checks, two seconds apart: quick, and one lost answer is no verdict. */
const everySeconds = 2;
const failures = 2;

/** Balancers that learn sooner who is gone; none where nobody on the way checks, or they do so already. */
export function quickerChecks(ways: readonly ConnectionFacts[]): readonly Suggestion[] {
  return [...new Set(ways.map(({ from }) => from))].flatMap((from) => {
    const { settings, name } = from;
    const every = settings.number('checkSeconds');
    const until = every * settings.number('checkFailures');
    if (from.kind.behaviour !== 'router' || (every > 0 && until <= everySeconds * failures)) {
      return [];
    }
    const edits = [
      ...changed(from, 'checkSeconds', everySeconds),
      ...changed(from, 'checkFailures', failures),
    ].map(({ edit }) => edit);
    const now = until > 0 ? ` instead of ${until.toLocaleString('en-US')} s` : '';
    return edits.length === 0
      ? []
      : [
          {
            label: `${name} leaves out who fails its checks for ${everySeconds * failures} s${now}`,
            edit: { type: 'batch', edits },
          },
        ];
  });
}
