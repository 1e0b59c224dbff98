import type { KeyboardEvent } from 'react';
import type { LabTransaction } from '../../../library/labs/transactions/LabHistory';
import type { LabProgram } from '../../../library/labs/transactions/LabProgram';
import { statementWords } from '../../../library/labs/transactions/statementWords';
import { typingFields } from '../../controls/typingFields';
import { StateMark } from '../../controls/StateMark';
import { Icon } from '../../icons/Icon';
import type { LabBench } from './useLabTrial';

/** The transactions side by side, each with its next statement and the button that does it; keys A, B, C and Backspace do the same. */
export function LabPrograms({ bench }: { readonly bench: LabBench }) {
  const { scenario, run, trial, planned, turn, back, restart } = bench;
  const press = (event: KeyboardEvent) => {
    const isText = event.target instanceof Element && event.target.matches(typingFields);
    if (isText || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = scenario.programs.findIndex(
      ({ name }) => name.toLowerCase() === event.key.toLowerCase(),
    );
    if (place >= 0 && run.transactions[place]?.status === 'active') turn(place);
    else if (event.key === 'Backspace') back();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // The buttons in it can do all that the keys do.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="lab-programs-and-steps" onKeyDown={press}>
      <div className="lab-programs">
        {scenario.programs.map((program, place) => (
          <Program key={program.name} {...{ bench, program, place }} />
        ))}
      </div>
      <div className="lab-steps">
        {trial.plan !== undefined && (
          <button
            type="button"
            className="button primary"
            aria-disabled={planned === undefined}
            onClick={() => planned !== undefined && turn(planned)}
          >
            <Icon name="step" size={16} /> Next step
            {planned !== undefined && ` (${scenario.programs[planned]?.name})`}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-disabled={trial.turns.length === 0}
          aria-keyshortcuts="Backspace"
          onClick={back}
        >
          <Icon name="undo" size={16} /> One back
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={trial.turns.length === 0}
          onClick={restart}
        >
          <Icon name="restart" size={16} /> Begin again
        </button>
        <span className={trial.plan === undefined ? 'muted lab-keys' : 'muted'}>
          {trial.plan === undefined
            ? `Keys ${scenario.programs.map(({ name }) => name).join(', ')} do the next statement, Backspace goes back.`
            : `Following ${namesOf(trial.plan, scenario.programs)}: ${trial.turns.length} of ${trial.plan.length} turns.`}
        </span>
      </div>
    </div>
  );
}

interface ProgramProps {
  readonly bench: LabBench;
  readonly program: LabProgram;
  readonly place: number;
}

function Program({ bench, program, place }: ProgramProps) {
  const { scenario, run, planned, turn } = bench;
  const transaction = run.transactions[place]!;
  const { status, done } = transaction;
  const isOpen = status === 'active' || status === 'waiting';
  return (
    <section className={`lab-program ${status}`} aria-label={`Transaction ${program.name}`}>
      <header>
        <h4>
          {program.name} <span>{program.purpose}</span>
        </h4>
        <p className="lab-status">
          <StateMark level={levelOf(transaction)} /> {statusWords(transaction, scenario.programs)}
        </p>
      </header>
      <ol>
        {program.statements.map((statement, number) => {
          const isNext = isOpen && number === done;
          return (
            <li
              // A program never changes.
              // oxlint-disable-next-line react/no-array-index-key
              key={number}
              className={number < done ? 'done' : isNext ? 'next' : ''}
              aria-current={isNext ? 'step' : undefined}
            >
              <code>{statementWords(statement, scenario)}</code>
              {number < done && <Icon name="check" size={14} />}
              {number < done && <span className="visually-hidden">, done</span>}
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        className={planned === place || planned === undefined ? 'button accented' : 'button'}
        // The focus stays where it is, and with it the keys.
        aria-disabled={status !== 'active'}
        aria-keyshortcuts={program.name}
        onClick={() => status === 'active' && turn(place)}
      >
        Next of {program.name}
        <kbd className="kbd" aria-hidden="true">
          {program.name}
        </kbd>
      </button>
    </section>
  );
}

function levelOf({ status, beganAt }: LabTransaction): string {
  switch (status) {
    case 'active':
      return beganAt === undefined ? 'idle' : 'healthy';
    case 'waiting':
      return 'strained';
    case 'committed':
      return 'healthy';
    case 'rolledBack':
    case 'refused':
      return 'down';
  }
}

function statusWords(
  { status, beganAt, waitsFor }: LabTransaction,
  programs: readonly LabProgram[],
): string {
  switch (status) {
    case 'active':
      return beganAt === undefined ? 'not begun' : 'under way';
    case 'waiting':
      return `waits for ${waitsFor.map((place) => programs[place]?.name).join(' and ')}`;
    case 'committed':
      return 'committed';
    case 'rolledBack':
      return 'rolled back';
    case 'refused':
      return 'turned back';
  }
}

function namesOf(order: readonly number[], programs: readonly LabProgram[]): string {
  return order.map((place) => programs[place]?.name).join(' ');
}
