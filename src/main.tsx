import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { kinds } from './catalogue/index';
import { kindOf } from './catalogue/kindOf';
import { designToFile } from './exchange/designToFile';
import { flushThatNeverHeals as firstExample } from './library/flushThatNeverHeals';
import { connectRunner } from './runner/connectRunner';
import { trustOwnScripts } from './runner/trustOwnScripts';
import { createAutosave } from './store/autosave';
import type { DesignCodec } from './store/DesignCodec';
import { createDesignShelf } from './store/designShelf';
import { createDesignStore } from './store/designStore';
import { openRecords } from './store/keeping/openRecords';
import { createRunStore } from './store/runStore';
import { createViewStore } from './store/viewStore';
import { App } from './ui/App';
import type { Stores } from './ui/stores/Stores';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

trustOwnScripts();
// In a frame of another page a design is shown to look at, and nothing is stored.
if (new URLSearchParams(location.search).has('embed')) {
  const embed = await import('./ui/embed/startEmbed').catch(() => undefined);
  if (embed === undefined) {
    // It takes the place of the words that the page is opening, and looks as they do.
    (root.firstElementChild ?? root).textContent =
      'This design cannot be shown, because a part of this page could not be loaded. Load the page again.';
  } else {
    embed.startEmbed(root);
  }
} else {
  await startPage(root);
}

async function startPage(place: HTMLElement): Promise<void> {
  const codec: DesignCodec = {
    write: designToFile,
    prepare: () => void reading(),
    read: async (text) => {
      const reader = await reading();
      const message = 'A part of this page could not be loaded.';
      return (
        reader?.readFile(text, 'page', kindOf) ?? { ok: false, problems: [{ path: '', message }] }
      );
    },
  };
  const records = openRecords('loadbearing', () => autosave.saveAgain());
  const view = createViewStore();
  const autosave = createAutosave({ codec, records, nowMs: Date.now, tell: view.tell });
  const restored = await autosave.restore();
  const designs = createDesignStore(restored.design ?? firstExample.design, kindOf);
  const shelf = createDesignShelf({ records, codec, autosave, designs, nowMs: Date.now });
  const run = createRunStore(connectRunner(), designs, (sentence, hasStopped) =>
    view.tell(sentence, hasStopped ? 'refused' : 'plain'),
  );
  const stores = { designs, view, run, autosave, shelf, kinds, kindOf, firstExample };

  autosave.watch(designs);
  autosave.know(firstExample.design);
  addEventListener('pagehide', () => void autosave.flush());
  // On a phone, a page that is put away may never hear more.
  addEventListener('visibilitychange', () => void autosave.flush());
  addEventListener('beforeunload', (event) => {
    if (autosave.getState().state === 'failed') event.preventDefault();
  });
  if (restored.notices.length > 0) {
    view.tell(restored.notices.join(' '));
  }
  if (restored.design === undefined) {
    view.show({ invitation: firstExample.invitation });
    run.play();
  }
  if (!(await openAddress(stores))) {
    void run.restart();
  }
  addEventListener('hashchange', () => void openAddress(stores));

  if (import.meta.env.PROD) {
    setTimeout(
      () => void import('./ui/offline/serveOffline').then((it) => it.serveOffline(stores), skip),
      2_000,
    );
  }

  // What names the bottleneck, and what notes how the run stands, is not needed for the first picture.
  setTimeout(() => {
    void import('./ui/why/watchBottleneck').then((it) => it.watchBottleneck(stores), skip);
    void import('./ui/keeping/watchLastRuns').then((it) => it.watchLastRuns(stores), skip);
  }, 3_000);

  createRoot(place).render(
    <StrictMode>
      <App stores={stores} />
    </StrictMode>,
  );
}

/** Opens the design in the page's address, where there is one; most visits have none and never load the code for it. */
async function openAddress(stores: Stores): Promise<boolean> {
  // An entry of the history that a link was opened in says so after a reload, too.
  if (location.hash.length <= 1 && history.state === null) return false;
  try {
    return (await import('./ui/share/openLink')).openLink(stores);
  } catch {
    // After an update on the server, or without a network: the address keeps the link for the next try.
    stores.view.tell(
      'The link could not be opened, because a part of this page could not be loaded. Load the page again.',
      'refused',
    );
    return false;
  }
}

/** The page goes on without a part that the network did not bring. */
function skip(): void {}

/** What reads designs; a first visit has none and does not load it. */
function reading() {
  return import('./exchange/readFile').catch(() => undefined);
}
