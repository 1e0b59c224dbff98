import { lazy, Suspense, useId } from 'react';
import { useStore } from 'zustand';
import type { Calculator, Worked } from '../../library/calculators/Calculator';
import type { Figure } from '../../library/calculators/Figure';
import { figureText } from '../../library/calculators/figureText';
import { glossary } from '../../library/glossary/glossary';
import { lessons } from '../../library/lessons/lessons';
import { Icon } from '../icons/Icon';
import { useView } from '../stores/useView';
import { CalculatorField } from './CalculatorField';
import { calculatorTexts, exampleTexts, typeInto } from './calculatorTexts';
import { PlaceItem } from './PlaceItem';
import { TermLinks } from './TermLinks';
import { workOut } from './workOut';
import './calculators.css';

const TakeEstimate = lazy(async () => ({
  default: (await import('../practise/TakeEstimate')).TakeEstimate,
}));

interface CalculatorPageProps {
  readonly calculator: Calculator;
  readonly onShow: (place: string) => void;
}

/** One calculator: its fields, what comes out with the step in between, the formula, a worked example, and where to read on. */
export function CalculatorPage({ calculator, onShow }: CalculatorPageProps) {
  const { name, group, question, fields, formula, assumes } = calculator;
  const typed = useStore(calculatorTexts, (all) => all.get(calculator.id));
  const isPractising = useView(({ place }) => place === 'practise');
  const texts = typed ?? exampleTexts(calculator);
  const outcome = workOut(calculator, texts);
  return (
    <article className="lesson calculator" aria-label={name}>
      <p className="lesson-group">{group}</p>
      <h3>{name}</h3>
      <p className="lesson-question">{question}</p>
      <div className="calculator-work">
        <fieldset aria-label="What is known" className="calculator-fields">
          {Object.entries(fields).map(([id, field]) => (
            <CalculatorField
              key={id}
              field={field}
              text={texts[id] ?? ''}
              problem={outcome.ok ? undefined : outcome.fields[id]}
              onType={(text) => typeInto(calculator, { ...texts, [id]: text })}
            />
          ))}
        </fieldset>
        <section aria-label="Result" className="calculator-result">
          <output>
            {outcome.ok ? (
              <Figures worked={outcome.worked} />
            ) : (
              <span className={outcome.together === undefined ? 'muted' : 'field-problem'}>
                {outcome.together ?? 'Nothing comes out until every field has a value that can be.'}
              </span>
            )}
          </output>
          {isPractising && outcome.ok && (
            <Suspense>
              <TakeEstimate figures={[...outcome.worked.results, ...outcome.worked.steps]} />
            </Suspense>
          )}
        </section>
      </div>
      <h4>Formula</h4>
      <p>{formula}</p>
      {assumes !== undefined && <p className="muted">{assumes}</p>}
      <Example calculator={calculator} isShown={typed === undefined} />
      <Further calculator={calculator} onShow={onShow} />
    </article>
  );
}

function Figures({ worked: { steps, results } }: { readonly worked: Worked }) {
  return (
    <>
      {steps.map((figure) => (
        <Line key={figure.id} figure={figure} />
      ))}
      {results.map((figure) => (
        <Line key={figure.id} figure={figure} isResult />
      ))}
    </>
  );
}

function Line({ figure, isResult }: { readonly figure: Figure; readonly isResult?: true }) {
  return (
    <span className={`calculator-line ${isResult ? 'result' : ''}`}>
      <span>{figure.label}</span> <b>{figureText(figure)}</b>
    </span>
  );
}

interface ExampleProps {
  readonly calculator: Calculator;
  /** Whether its values are those that are filled in. */
  readonly isShown: boolean;
}

function Example({ calculator, isShown }: ExampleProps) {
  const id = useId();
  const { text, source } = calculator.example;
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>Worked example</h4>
      <p>{text}</p>
      <p className="muted calculator-source">Source: {source}.</p>
      {isShown ? (
        <p className="muted">Its values are filled in above.</p>
      ) : (
        <button type="button" className="button" onClick={() => typeInto(calculator, undefined)}>
          <Icon name="restart" size={16} /> Fill in the example
        </button>
      )}
    </section>
  );
}

/** Terms and lessons that a calculator belongs to. */
function Further({ calculator, onShow }: CalculatorPageProps) {
  const terms = glossary.filter(({ id }) => calculator.terms.includes(id));
  const seen = lessons.filter(({ id }) => calculator.lessons.includes(id));
  return (
    <>
      {seen.length > 0 && (
        <>
          <h4>See it running</h4>
          <ul className="term-places">
            {seen.map(({ id, concept, question }) => (
              <PlaceItem
                key={id}
                icon="learn"
                label={concept}
                note={question}
                onOpen={() => onShow(id)}
              />
            ))}
          </ul>
        </>
      )}
      <h4>Terms</h4>
      <TermLinks terms={terms} onShow={onShow} />
    </>
  );
}
