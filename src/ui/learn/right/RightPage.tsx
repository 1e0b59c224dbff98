import { useStore } from 'zustand';
import { compareWithTheory, textbookRuns } from '../../../library/textbook/compareWithTheory';
import { textbookCases } from '../../../library/textbook/textbookCases';
import { Icon } from '../../icons/Icon';
import { useStores } from '../../stores/useStores';
import { LeftOut } from './LeftOut';
import { LoadChart } from './LoadChart';
import { PublishedResults } from './PublishedResults';
import { TheoryTable } from './TheoryTable';
import { runTextbook, stopTextbook, textbookStore, type TextbookState } from './textbookStore';
import './right.css';

/** Whether the numbers are right: textbook cases run here beside theory, what else is reproduced, and what the model leaves out. */
export function RightPage() {
  const stores = useStores();
  const state = useStore(textbookStore);
  const { isRunning, seed, done, total, samples, problem } = state;
  return (
    <article className="lesson theory-page" aria-label="Is it right?">
      <p className="lesson-group">The numbers</p>
      <h3>Is it right?</h3>
      <p>
        Some systems have an exact answer. Here they are drawn from the same components and run by
        the same engine as everything else on this page, in your browser, beside what theory says.
        Each design runs {textbookRuns} times under different seeds; how much the runs differ says
        how sure their mean is.
      </p>
      <div className="lesson-run">
        {isRunning ? (
          <button type="button" className="button" onClick={stopTextbook}>
            <Icon name="pause" size={16} /> Stop
          </button>
        ) : (
          <button type="button" className="button primary" onClick={() => void runTextbook(stores)}>
            <Icon name="play" size={16} />{' '}
            {seed === undefined ? 'Run the textbook cases' : 'Run again with other seeds'}
          </button>
        )}
        {isRunning && <progress max={total} value={done} aria-label="Runs done" />}
        <output className="muted">{stateWords(state)}</output>
      </div>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {textbookCases.map((one) => (
        <section key={one.id} aria-label={one.name}>
          <h4>{one.name}</h4>
          <p>
            {one.text} <span className="right-formula">{one.formula}</span>{' '}
            <small className="muted">{one.source}</small>
          </p>
          {one.id === 'mm1' && <LoadChart setups={one.setups} samples={samples} />}
          <TheoryTable textbook={one} samples={samples} />
        </section>
      ))}
      <p className="muted">
        S: mean service time; ρ: load, the share of the time at which a server works; c: slots; A:
        work that arrives, in slots; K: places inside; C²: variance of the service time over the
        square of its mean. Quantiles of the engine are off by up to 0.8% by themselves, because it
        counts durations in classes of that width.
      </p>
      <PublishedResults />
      <LeftOut />
    </article>
  );
}

function stateWords({ isRunning, seed, done, total, samples }: TextbookState): string {
  if (seed === undefined) return 'Takes some ten to thirty seconds, in the background.';
  const seeds = `seeds ${seed} to ${seed + textbookRuns - 1}`;
  if (isRunning) return `${done} of ${total} runs, ${seeds} …`;
  const compared = textbookCases
    .flatMap(({ setups }) => setups)
    .flatMap(({ id, measures }) =>
      measures.flatMap(({ theory }, place) => {
        const column = (samples.get(id) ?? []).map((sample) => sample[place] ?? NaN);
        return compareWithTheory(column, theory) ?? [];
      }),
    );
  const held = compared.filter(({ verdict }) => verdict === 'holds').length;
  const stopped = done < total ? `Stopped after ${done} of ${total} runs. ` : '';
  return compared.length === 0
    ? stopped
    : `${stopped}${held} of ${compared.length} intervals hold what theory says (${seeds}); of 95% intervals, one in twenty does not by chance.`;
}
