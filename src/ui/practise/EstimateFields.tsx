import { useState } from 'react';
import type { Challenge, ChallengeEstimate } from '../../model/Challenge';
import type { PracticeSession } from '../../model/PracticeSession';
import { parseNumber } from '../format/parseNumber';
import { Icon } from '../icons/Icon';
import { calculatorList } from '../learn/calculatorPlace';
import { useStores } from '../stores/useStores';
import { EstimateMark } from './EstimateMark';
import { practice } from './practice';

interface EstimateFieldsProps {
  readonly challenge: Challenge;
  readonly session: PracticeSession;
}

/** The numbers that decide something; only how far off each is told. Calculators open in front of the session. */
export function EstimateFields({ challenge, session }: EstimateFieldsProps) {
  const { view } = useStores();
  return (
    <div className="practise-estimates">
      {challenge.estimates.map((estimate) => (
        <EstimateField key={estimate.id} estimate={estimate} session={session} />
      ))}
      <button
        type="button"
        className="button"
        onClick={() => view.show({ dialog: 'learn', reading: calculatorList })}
      >
        <Icon name="sum" size={16} /> Calculators
      </button>
    </div>
  );
}

interface EstimateFieldProps {
  readonly estimate: ChallengeEstimate;
  readonly session: PracticeSession;
}

function EstimateField({ estimate, session }: EstimateFieldProps) {
  const { id, question, unit } = estimate;
  const known = session.answers.estimates?.[id];
  const [text, setText] = useState(known === undefined ? '' : String(known));
  const value = parseNumber(text);
  const [shown, setShown] = useState(known);
  if (known !== shown) {
    // Taken from a calculator meanwhile.
    setShown(known);
    if (known !== undefined && known !== value) setText(String(known));
  }
  const isBad = text.trim() !== '' && !(value >= 0);
  const keep = () => {
    const { [id]: _before, ...others } = session.answers.estimates ?? {};
    const estimates = text.trim() === '' || isBad ? others : { ...others, [id]: value };
    practice.change({ answers: { ...session.answers, estimates } });
  };
  return (
    <div className="practise-estimate">
      <label>
        <span>{question}</span>
        <span className="practise-unit">
          <input
            className="field"
            inputMode="decimal"
            aria-invalid={isBad}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onBlur={keep}
            onKeyDown={(event) => event.key === 'Enter' && keep()}
          />
          <small>{unit}</small>
        </span>
        {isBad && (
          <small className="practise-bad">“{text}” is no number: write 5,104, 5.1k or 0.5.</small>
        )}
      </label>
      <output>
        {known !== undefined && known === value && (
          <EstimateMark estimate={estimate} value={known} />
        )}
      </output>
    </div>
  );
}
