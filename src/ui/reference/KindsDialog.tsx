import { useEffect, useRef, useState } from 'react';
import type { Kind } from '../../model/Kind';
import { Modal } from '../commands/Modal';
import { ModalHead } from '../commands/ModalHead';
import { rankCommands } from '../commands/rankCommands';
import { told } from '../inspector/told';
import type { Stores } from '../stores/Stores';
import { useStores } from '../stores/useStores';
import { usePhone } from '../theme/usePhone';
import { KindArticle } from './KindArticle';
import { KindIndex } from './KindIndex';
import { usePrinting } from './usePrinting';
import './reference.css';

/** The reference of components, from the catalogue alone: every kind with its settings, their sources, faults and cost. */
export function KindsDialog() {
  const stores = useStores();
  const { kinds } = stores;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(() => selectedKind(stores));
  // It was asked for once.
  useEffect(() => stores.view.show({ kindShown: undefined }), [stores]);
  const { printed, print } = usePrinting();
  const isPhone = usePhone();
  const page = useRef<HTMLElement>(null);
  const found = rankCommands(kinds.map(entryOf), query).map(({ kind }) => kind);
  const shown = found.find(({ id }) => id === chosen) ?? (isPhone ? undefined : found[0]);
  const onPaper = printed === 'all' ? found : shown === undefined ? [] : [shown];
  const choose = (id: string | undefined) => {
    setChosen(id);
    for (const scrolled of [page.current, page.current?.parentElement]) {
      scrolled?.scrollTo(0, 0);
    }
  };
  const follow = (id: string) => {
    if (!found.some((kind) => kind.id === id)) {
      setQuery('');
    }
    choose(id);
    // The link goes with its page.
    page.current?.focus();
  };

  return (
    <Modal dialog="kinds" label="Components" className="kinds">
      <ModalHead title="Components">
        <input
          type="search"
          className="field"
          aria-label="Search the components"
          placeholder="Search names, settings and texts"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            choose(undefined);
          }}
        />
        {!isPhone && (
          <>
            <button type="button" className="button" onClick={() => print('one')}>
              Print this
            </button>
            <button type="button" className="button" onClick={() => print('all')}>
              Print all {found.length}
            </button>
          </>
        )}
      </ModalHead>
      <div className="kinds-body">
        {!(isPhone && shown !== undefined) && (
          <KindIndex kinds={found} ranked={query.trim() !== ''} shown={shown?.id} onShow={choose} />
        )}
        {/* What scrolls can be reached by the keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section ref={page} className="kind-page" aria-label="Description" tabIndex={0}>
          {isPhone && shown !== undefined && (
            <button type="button" className="link-button" onClick={() => choose(undefined)}>
              All components
            </button>
          )}
          {onPaper.map((kind) => (
            <KindArticle
              key={kind.id}
              kind={kind}
              unfolded={printed !== 'nothing'}
              onShow={follow}
            />
          ))}
          {found.length === 0 && <p className="muted">Nothing here says “{query}”.</p>}
        </section>
      </div>
    </Modal>
  );
}

function entryOf(kind: Kind) {
  const { id, name: label, group, summary: note } = kind;
  const settings = kind.parameters.map((parameter) => parameter.label);
  return { kind, id, label, group, note, words: `${told(kind.learn)} ${settings.join(' ')}` };
}

/** The kind of the component that is selected, where one is. */
function selectedKind({ designs, view }: Stores): string | undefined {
  const { kindShown, selection } = view.getState();
  const [selected] = selection.components;
  return kindShown ?? designs.getState().design.components.find(({ id }) => id === selected)?.kind;
}
