import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { calculators } from '../../library/calculators/calculators';
import { glossary } from '../../library/glossary/glossary';
import { labs } from '../../library/labs/labs';
import { lessons } from '../../library/lessons/lessons';
import { Modal } from '../commands/Modal';
import { ModalHead } from '../commands/ModalHead';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { usePhone } from '../theme/usePhone';
import { calculatorList, calculatorPlace } from './calculatorPlace';
import { CalculatorPage } from './CalculatorPage';
import { labPlace } from './labPlace';
import { LearnIndex } from './LearnIndex';
import { LessonPage } from './LessonPage';
import { openedLesson } from './openedLesson';
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

/**
 * Lessons, labs, calculators, the glossary and whether the numbers are right: a list with a search, and the page of what is chosen,
 * which has an address of its own.
 */
export function LearnDialog() {
  const { view } = useStores();
  const reading = useView((state) => state.reading);
  const [query, setQuery] = useState('');
  const isPhone = usePhone();
  const page = useRef<HTMLElement>(null);
  const isCalculating = reading?.startsWith(calculatorList) === true;
  // Of a list alone, wide screens show the first page as well.
  const first = isCalculating ? calculatorPlace(calculators[0]!.id) : lessons[0]?.id;
  const isList = reading === undefined || reading === calculatorList;
  const shown = isList ? (isPhone ? undefined : first) : reading;
  const lesson = lessons.find(({ id }) => id === shown);
  const term = glossary.find(({ id }) => termPlace(id) === shown);
  const calculator = calculators.find(({ id }) => calculatorPlace(id) === shown);
  const lab = labs.find(({ id }) => `${shown} `.startsWith(`${labPlace(id)} `));
  const isRight = shown === rightPlace;
  const isOpen = isRight || [lesson, term, calculator, lab].some((found) => found !== undefined);
  useEffect(() => {
    putInAddress(reading ?? '');
    return () => putInAddress(undefined);
  }, [reading]);

  useEffect(() => {
    const left = openedLesson.take();
    if (left !== undefined && view.getState().reading === undefined) view.show({ reading: left });
  }, [view]);

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
          aria-label="Search lessons, terms and calculators"
          placeholder="Search"
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            if (isPhone) show(undefined);
          }}
        />
      </ModalHead>
      <div className="learning-body">
        {!(isPhone && isOpen) && (
          <LearnIndex
            query={query}
            shown={lab === undefined ? (shown ?? reading) : labPlace(lab.id)}
            onShow={show}
          />
        )}
        {!(isPhone && !isOpen) && (
          // What scrolls can be reached by the keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <section ref={page} className="learning-page" aria-label="Page" tabIndex={0}>
            {isPhone && (
              <button
                type="button"
                className="link-button"
                onClick={() => show(isCalculating ? calculatorList : undefined)}
              >
                All lessons, terms and calculators
              </button>
            )}
            {lesson !== undefined && <LessonPage key={lesson.id} lesson={lesson} onShow={follow} />}
            {term !== undefined && <TermPage term={term} onShow={follow} />}
            {calculator !== undefined && (
              <CalculatorPage key={calculator.id} calculator={calculator} onShow={follow} />
            )}
            {lab !== undefined && (
              <Suspense>
                <TransactionLab key={shown} scenario={shown?.split(' ')[2]} onShow={follow} />
              </Suspense>
            )}
            {isRight && (
              <Suspense>
                <RightPage />
              </Suspense>
            )}
            {!isOpen && (
              <p className="muted">There is no lesson, lab, term or calculator of that name.</p>
            )}
          </section>
        )}
      </div>
    </Modal>
  );
}
