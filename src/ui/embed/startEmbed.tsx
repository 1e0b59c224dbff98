import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { kinds } from '../../catalogue/index';
import { kindOf } from '../../catalogue/kindOf';
import { decodeLink } from '../../exchange/decodeLink';
import type { LinkContent } from '../../exchange/LinkContent';
import { flushThatNeverHeals as firstExample } from '../../library/flushThatNeverHeals';
import { connectRunner } from '../../runner/connectRunner';
import { createDesignStore, type DesignStore } from '../../store/designStore';
import { createRunStore } from '../../store/runStore';
import { createViewStore } from '../../store/viewStore';
import type { Stores } from '../stores/Stores';
import type { EmbedOptions } from './EmbedOptions';
import { EmbedProblem } from './EmbedProblem';
import { EmbedShell } from './EmbedShell';
import { keepNothing } from './keepNothing';
import { readEmbedOptions } from './readEmbedOptions';

/** Shows the design in the page's address inside another page: it runs, nothing is stored, and nothing can be changed unless asked for. */
export function startEmbed(root: HTMLElement): void {
  // What would be remembered on the device finds its storage closed, as in a browser that allows none.
  Object.defineProperty(window, 'localStorage', { value: undefined });
  const { options, notices } = readEmbedOptions(window.location.search);
  const hash = window.location.hash.slice(1);
  const read = decodeLink(hash, kindOf);
  addEventListener('hashchange', () => window.location.reload());
  const shown = read.ok ? (
    <EmbedShell
      stores={makeStores(read.content, options, [...notices, ...read.notices])}
      options={options}
      link={hash}
    />
  ) : (
    <EmbedProblem message={read.message} theme={options.theme} />
  );
  createRoot(root).render(<StrictMode>{shown}</StrictMode>);
}

function makeStores(
  { design, journal }: LinkContent,
  options: EmbedOptions,
  notices: readonly string[],
): Stores {
  const view = createViewStore();
  view.show({ theme: options.theme });
  const own = createDesignStore(design, kindOf);
  const designs = options.readonly ? toLookAt(own) : own;
  const run = createRunStore(connectRunner(), designs, (sentence) => view.tell(sentence));
  run.setPace(options.speed);
  void run.load(design, journal).then(() => {
    if (options.startSeconds > 0) run.seek(options.startSeconds);
  });
  if (notices.length > 0) view.tell(notices.join(' '));
  return { designs, view, run, ...keepNothing({ designs, view }), kinds, kindOf, firstExample };
}

/** A design that no gesture can change. */
function toLookAt(designs: DesignStore): DesignStore {
  const refusal = [{ path: '', message: 'This design is read-only. Open a copy to change it.' }];
  return {
    ...designs,
    edit: () => refusal,
    undo: () => undefined,
    redo: () => undefined,
    replaceDesign: () => undefined,
  };
}
