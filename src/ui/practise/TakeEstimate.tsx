import { useState } from 'react';
import { estimateFrom } from '../../library/calculators/estimateFrom';
import type { Figure } from '../../library/calculators/Figure';
import { figureText } from '../../library/calculators/figureText';
import { challengeOf } from './challengeOf';
import { practice } from './practice';
import { usePractice } from './usePractice';

/** Takes a result of a calculator as one of the estimates of the interview that is under way. */
export function TakeEstimate({ figures }: { readonly figures: readonly Figure[] }) {
  const session = usePractice((state) => state.session);
  const challenge = session && challengeOf(session);
  const [chosen, setChosen] = useState('');
  const [told, setTold] = useState('');
  if (session === undefined || challenge === undefined) return null;
  const choices = challenge.estimates.flatMap(({ id, question, unit }) =>
    figures.flatMap((figure) => {
      const value = estimateFrom(figure, unit);
      return value === undefined
        ? []
        : [{ key: `${id} ${figure.id}`, id, question, unit, value, figure }];
    }),
  );
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0];
  if (choice === undefined) {
    return (
      <p className="take-estimate muted">
        None of the numbers that {challenge.name} asks for is such an amount.
      </p>
    );
  }
  const take = () => {
    const estimates = { ...session.answers.estimates, [choice.id]: choice.value };
    practice.change({ answers: { ...session.answers, estimates } });
    setTold(`Taken: ${choice.value.toLocaleString('en-US')} ${choice.unit}.`);
  };
  return (
    <div className="take-estimate">
      <label>
        Take as an estimate of the interview
        <select
          className="field"
          value={choice.key}
          onChange={({ target }) => {
            setChosen(target.value);
            setTold('');
          }}
        >
          {choices.map(({ key, question, figure }) => (
            <option key={key} value={key}>
              {figureText(figure)}: {question}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" onClick={take}>
        Take it
      </button>
      <output>{told}</output>
    </div>
  );
}
