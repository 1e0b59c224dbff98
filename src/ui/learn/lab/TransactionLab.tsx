import { useRef } from 'react';
import { LabControls } from './LabControls';
import { LabOrders } from './LabOrders';
import { LabPrograms } from './LabPrograms';
import { LabResult } from './LabResult';
import { LabRows } from './LabRows';
import { LabStory } from './LabStory';
import { LabTable } from './LabTable';
import { useLabTrial } from './useLabTrial';
import './lab.css';

interface TransactionLabProps {
  /** The case to begin with; missing or unknown: the stock counter. */
  readonly scenario: string | undefined;
  readonly onShow: (place: string) => void;
}

/** The transaction lab: a few statements in any order at any isolation level, by hand or every order at once. */
export function TransactionLab({ scenario: first, onShow }: TransactionLabProps) {
  const bench = useLabTrial(first);
  const top = useRef<HTMLElement>(null);
  const goToTop = () => {
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.focus({ preventScroll: true });
  };
  return (
    <article className="lesson lab" aria-label="Transactions and isolation levels">
      <p className="lesson-group">Lab</p>
      <h3>Transactions and isolation levels</h3>
      <p>
        A few transactions on a few rows, small enough that every order of their statements can be
        tried. Choose a case and a level, and decide yourself whose statement comes next. It is a
        model of what the levels promise, not of any one database.
      </p>
      <section ref={top} className="lab-bench" aria-label="Step by step" tabIndex={-1}>
        <LabControls bench={bench} />
        <LabPrograms bench={bench} />
        <div className="lab-pair">
          <LabStory bench={bench} />
          <div>
            <LabRows bench={bench} />
            <LabResult bench={bench} onShow={onShow} />
          </div>
        </div>
      </section>
      <LabOrders bench={bench} onFollow={goToTop} />
      <LabTable
        onChoose={(scenario, level) => {
          bench.choose(scenario, level);
          goToTop();
        }}
      />
    </article>
  );
}
