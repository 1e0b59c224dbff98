import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { glossary } from '../../library/glossary/glossary';
import { labs } from '../../library/labs/labs';
import { lessons } from '../../library/lessons/lessons';
import { Modal } from '../commands/Modal';
import { ModalHead } from '../commands/ModalHead';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { usePhone } from '../theme/usePhone';
import { labPlace } from './labPlace';
import { LearnIndex } from './LearnIndex';
import { LessonPage } from './LessonPage';
import { putInAddress } from './putInAddress';
import { rightPlace } from './rightPlace';
import { termPlace } from './termPlace';
import { TermPage } from './TermPage';
import './learn.css';

const TransactionLab = lazy(async () => ({
  default: (await import('./lab/TransactionLab')).TransactionLab,
}));

const RightPage = lazy(async () => ({
  default: (await import('./right/RightPage')).RightPage,
}));

/** Lessons, labs, the glossary and whether the numbers are right: a list with a search, and the page of what is chosen, which has an address of its own. */
export function LearnDialog() {
  const { view } = useStores();
  const reading = useView((state) => state.reading);
  const [query, setQuery] = useState('');
  const isPhone = usePhone();
  const page = useRef<HTMLElement>(null);
  const shown = reading ?? (isPhone ? undefined : lessons[0]?.id);
  const lesson = lessons.find(({ id }) => id === shown);
  const term = glossary.find(({ id }) => termPlace(id) === shown);
  const lab = labs.find(({ id }) => labPlace(id) === shown);
  const isOpen =
    lesson !== undefined || term !== undefined || lab !== undefined || shown === rightPlace;
  useEffect(() => {
    putInAddress(reading ?? '');
    return () => putInAddress(undefined);
  }, [reading]);

  const show = (place: string | undefined) => {
    view.show({ reading: place });
    page.current?.scrollTo(0, 0);
  };
  const follow = (place: string) => {
    show(place);
    // The link goes with its page.
    page.current?.focus();
  };

  return (
    <Modal dialog="learn" label="Learn" className="learning">
      <ModalHead title="Learn">
        <input
          type="search"
          className="field"
          aria-label="Search lessons and terms"
          placeholder="Search lessons and terms"
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            if (isPhone) show(undefined);
          }}
        />
      </ModalHead>
      <div className="learning-body">
        {!(isPhone && isOpen) && <LearnIndex query={query} shown={shown} onShow={show} />}
        {!(isPhone && !isOpen) && (
          // What scrolls can be reached by the keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <section ref={page} className="learning-page" aria-label="Page" tabIndex={0}>
            {isPhone && (
              <button type="button" className="link-button" onClick={() => show(undefined)}>
                All lessons and terms
              </button>
            )}
            {lesson !== undefined && <LessonPage key={lesson.id} lesson={lesson} onShow={follow} />}
            {term !== undefined && <TermPage term={term} onShow={follow} />}
            {lab !== undefined && (
              <Suspense>
                <TransactionLab onShow={follow} />
              </Suspense>
            )}
            {shown === rightPlace && (
              <Suspense>
                <RightPage />
              </Suspense>
            )}
            {!isOpen && <p className="muted">There is no lesson, lab or term of that name.</p>}
          </section>
        )}
      </div>
    </Modal>
  );
}
