import type { Design } from '../model/Design';
import type { KindOf } from '../model/Kind';
import { openEnvelope } from './file/openEnvelope';
import { readDesign } from './readDesign';
import { type AdoptedSelection, adoptSelection } from './selection/adoptSelection';
import { isSelectionText } from './selection/isSelectionText';
import { selectionFormat } from './selection/selectionFormat';

/** A copied part as the receiving design can take it, with what was mended or left out; or why it cannot be taken. */
export type SelectionResult =
  | ({ readonly ok: true } & AdoptedSelection)
  | { readonly ok: false; readonly message: string };

/**
 * Reads what was copied, from a clipboard that anybody may have written to: it is read as a file that is opened on the page,
 * once as it came and once among the lists of the receiving design. Undefined for text that is something else.
 */
export function readSelection(
  text: string,
  receiving: Design,
  kindOf: KindOf,
): SelectionResult | undefined {
  if (!isSelectionText(text)) {
    return undefined;
  }
  const opened = openEnvelope(text, { ...selectionFormat, what: 'What was copied' });
  if (!opened.ok) {
    return opened.isForeign ? undefined : { ok: false, message: opened.message };
  }
  const copied = readDesign(opened.design, 'page', kindOf);
  if (!copied.ok) {
    return refused(copied);
  }
  if (copied.design.components.length === 0) {
    return { ok: false, message: 'What was copied holds no components.' };
  }
  const adopted = adoptSelection(copied.design, receiving);
  const settled = readDesign(among(receiving, adopted), 'page', kindOf);
  return settled.ok
    ? {
        ok: true,
        components: settled.design.components,
        connections: settled.design.connections,
        notices: [...copied.notices, ...adopted.notices, ...settled.notices],
      }
    : refused(settled);
}

function refused({ problems }: { readonly problems: readonly { readonly message: string }[] }) {
  return { ok: false, message: problems[0]?.message ?? 'What was copied is damaged.' } as const;
}

/** Only what was copied, in a design that has the zones, key spaces, operations and tenants of the receiving one. */
function among(receiving: Design, { components, connections }: AdoptedSelection): Design {
  return {
    ...receiving,
    nextId: receiving.nextId + components.length + connections.length,
    components,
    connections,
    scenario: { durationSeconds: receiving.scenario.durationSeconds, steps: [] },
  };
}
