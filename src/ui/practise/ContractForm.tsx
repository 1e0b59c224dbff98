import { useId, useState } from 'react';
import { checkContract, type ContractNote } from '../../analysis/practice/checkContract';
import type { Challenge } from '../../model/Challenge';
import type { ContractRoute } from '../../model/ContractRoute';
import type { Operation } from '../../model/Operation';
import type { PracticeSession } from '../../model/PracticeSession';
import { StateMark } from '../controls/StateMark';
import { parseNumber } from '../format/parseNumber';
import { useStores } from '../stores/useStores';
import { nameByRoutes } from './nameByRoutes';
import { practice } from './practice';

/** Characters of a route: as many as a name has. */
const mostCharacters = 60;

interface ContractFormProps {
  readonly challenge: Challenge;
  readonly session: PracticeSession;
}

/** A route for each operation, what it does and what it carries; the operations of the drawing go by their routes from then on. */
export function ContractForm({ challenge, session }: ContractFormProps) {
  return (
    <div className="practise-contract">
      <p className="muted">
        The traffic is made of these operations. Write a route for each; the drawing calls it by
        that name.
      </p>
      {challenge.start.operations.map((operation) => (
        <RouteFields
          key={operation.id}
          challenge={challenge}
          session={session}
          operation={operation}
        />
      ))}
    </div>
  );
}

interface RouteFieldsProps extends ContractFormProps {
  readonly operation: Operation;
}

function RouteFields({ challenge, session, operation }: RouteFieldsProps) {
  const { designs } = useStores();
  const id = useId();
  const contract = session.contract ?? {};
  const written: ContractRoute = contract[operation.id] ?? { route: '' };
  const write = (route: ContractRoute) =>
    practice.change({ contract: { ...contract, [operation.id]: route } });
  return (
    <fieldset className="practise-route">
      <legend>{operation.name}</legend>
      <label className="practise-rate">
        <span>Route</span>
        <input
          className="field"
          maxLength={mostCharacters}
          placeholder="GET /things/{id}"
          spellCheck={false}
          autoCapitalize="off"
          value={written.route}
          onChange={({ target }) => write({ ...written, route: target.value })}
          onBlur={() => nameByRoutes(designs, challenge, contract)}
        />
      </label>
      <div
        className="practise-chips"
        role="radiogroup"
        aria-label={`${operation.name}: what it does`}
      >
        {(['reads', 'writes'] as const).map((does) => (
          <label key={does} className="practise-chip">
            <input
              type="radio"
              name={id}
              checked={written.does === does}
              onChange={() => write({ ...written, does })}
            />
            {does}
          </label>
        ))}
      </div>
      <PayloadField written={written} onWrite={write} />
      <Notes notes={checkContract(challenge, contract, operation.id)} />
    </fieldset>
  );
}

interface PayloadFieldProps {
  readonly written: ContractRoute;
  readonly onWrite: (route: ContractRoute) => void;
}

function PayloadField({ written, onWrite }: PayloadFieldProps) {
  const [text, setText] = useState(
    written.payloadKb === undefined ? '' : String(written.payloadKb),
  );
  return (
    <label className="practise-rate">
      <span>Size, request and answer together</span>
      <span className="practise-unit">
        <input
          className="field"
          inputMode="decimal"
          aria-invalid={isBad(text)}
          value={text}
          onChange={({ target: { value } }) => {
            setText(value);
            const { payloadKb: _before, ...others } = written;
            if (value.trim() === '' || isBad(value)) onWrite(others);
            else onWrite({ ...others, payloadKb: parseNumber(value) });
          }}
        />
        <small>kB</small>
      </span>
      {isBad(text) && (
        <small className="practise-bad">“{text}” is no number: write 10, 0.5 or 1.5k.</small>
      )}
    </label>
  );
}

const marks = { right: 'healthy', wrong: 'strained', open: 'idle' } as const;
const words = { right: 'ok', wrong: 'warn', open: '' } as const;

function Notes({ notes }: { readonly notes: readonly ContractNote[] }) {
  return (
    <ul className="practise-checklist" aria-live="polite">
      {notes.map(({ level, text }) => (
        <li key={text} className={words[level]}>
          <StateMark level={marks[level]} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function isBad(value: string): boolean {
  return value.trim() !== '' && !(parseNumber(value) >= 0);
}
