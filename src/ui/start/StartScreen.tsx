import { lazy, Suspense, useEffect, useState } from 'react';
import type { Example } from '../../library/Example';
import { furtherExamples } from '../../library/furtherExamples';
import { useModal } from '../commands/useModal';
import { Icon } from '../icons/Icon';
import { rightPlace } from '../learn/rightPlace';
import { useStores } from '../stores/useStores';
import { openFile } from '../topbar/openFile';
import { useOpenExample } from '../topbar/useOpenExample';
import { Gallery } from './Gallery';
import { openFromHero } from './openFromHero';
import { ShelfSection } from './ShelfSection';
import { StartHero } from './StartHero';
import { useRestBehind } from './useRestBehind';
import './start.css';

/** What knows lessons, terms and challenges is large, and below what is seen first or not needed at once. */
const StartSearch = lazy(async () => ({ default: (await import('./StartSearch')).StartSearch }));
const StartLists = lazy(async () => ({ default: (await import('./StartLists')).StartLists }));

/** Where to begin: the first example, an empty design, a file, any of the examples, a lesson or an interview. Escape leads back. */
export function StartScreen() {
  const stores = useStores();
  const { view, firstExample } = stores;
  const { openExample, openEmpty } = useOpenExample();
  const { close, element } = useModal('start');
  const isOpen = useIsOpen();
  useRestBehind();
  const after = (open: () => void) => () => {
    close();
    open();
  };
  const onOpen = (example: Example) => after(() => openExample(example))();

  return (
    <dialog {...element} className="start-screen" aria-labelledby="start-title">
      <header className="start-bar">
        <p className="logo">
          <Icon name="logo" size={20} />
          <span>Loadbearing</span>
        </p>
        {isOpen ? (
          <Suspense fallback={<SearchToBe />}>
            <StartSearch onExample={onOpen} onChoose={(act) => after(act)()} onOpened={close} />
          </Suspense>
        ) : (
          <SearchToBe />
        )}
        <button type="button" className="button" onClick={after(() => openFile(stores))}>
          <Icon name="file" size={16} /> Open a file …
        </button>
        <button
          type="button"
          className="button"
          onClick={after(() => view.show({ dialog: 'learn', reading: undefined }))}
        >
          <Icon name="learn" size={16} /> Learn
        </button>
        <button
          type="button"
          className="button start-right"
          onClick={after(() => view.show({ dialog: 'learn', reading: rightPlace }))}
        >
          <Icon name="check" size={16} /> Is it right?
        </button>
        <button type="button" className="button accented" onClick={after(openEmpty)}>
          <Icon name="plus" size={16} /> New design
        </button>
        <button
          type="button"
          className="button square quiet"
          aria-label="Back to the canvas"
          title="Back to the canvas"
          onClick={close}
        >
          <Icon name="close" size={18} />
        </button>
      </header>
      <main className="start-page">
        <StartHero
          example={firstExample}
          onOpen={(hero, isBroken) => {
            void openFromHero(stores, hero, firstExample, isBroken, close);
          }}
        />
        <ShelfSection onOpened={close} />
        <Gallery examples={furtherExamples} onOpen={onOpen} />
        <Suspense fallback={<p className="muted">Lessons and challenges are loading …</p>}>
          <StartLists
            onLesson={(reading) => after(() => view.show({ dialog: 'learn', reading }))()}
            onChallenge={(challenge) => after(() => view.show({ dialog: 'practise', challenge }))()}
          />
        </Suspense>
      </main>
    </dialog>
  );
}

/** Its place in the bar. */
function SearchToBe() {
  return <span className="start-search-to-be" />;
}

/** Whether the screen was there before: a field in a dialog that opens takes the focus, and a phone's keyboard comes up for it. */
function useIsOpen(): boolean {
  const [isOpen, setIsOpen] = useState(false);
  // oxlint-disable-next-line react/set-state-in-effect
  useEffect(() => setIsOpen(true), []);
  return isOpen;
}
