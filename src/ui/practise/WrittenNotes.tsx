import type { Challenge } from '../../model/Challenge';
import type { ContractRoute } from '../../model/ContractRoute';
import type { PracticeSession } from '../../model/PracticeSession';
import { formatCount } from '../format/formatCount';
import { faultQuestions } from './faultQuestions';

interface WrittenNotesProps {
  /** Missing: the challenge does not exist any more. */
  readonly challenge: Challenge | undefined;
  readonly session: PracticeSession;
}

interface Written {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Everything that was written in an attempt: notes of the phases, the contract, and a note for each fault. */
export function WrittenNotes({ challenge, session }: WrittenNotesProps) {
  const notes = Object.entries(session.notes)
    .filter(([, text]) => text.trim() !== '')
    .map(([title, text]): Written => ({ title, lines: [text] }));
  const written = [...notes, ...contractOf(challenge, session), ...faultsOf(challenge, session)];
  return written.length === 0 ? null : (
    <section>
      <h3>What you wrote</h3>
      {written.map(({ title, lines }) => (
        <div key={title} className="attempt-note">
          <b>{title}</b>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </section>
  );
}

function contractOf(
  challenge: Challenge | undefined,
  { contract = {} }: PracticeSession,
): readonly Written[] {
  const nameOf = (id: string): string =>
    challenge?.start.operations.find((one) => String(one.id) === id)?.name ?? id;
  const lines = Object.entries(contract).map(([id, route]) => `${nameOf(id)}: ${routeText(route)}`);
  return lines.length === 0 ? [] : [{ title: 'Routes', lines }];
}

function routeText({ route, does, payloadKb }: ContractRoute): string {
  return [
    route.trim() || 'no route',
    does,
    payloadKb === undefined ? undefined : `${formatCount(payloadKb)} kB`,
  ]
    .filter((text) => text !== undefined)
    .join(', ');
}

function faultsOf(
  challenge: Challenge | undefined,
  { faultNotes = {} }: PracticeSession,
): readonly Written[] {
  return Object.entries(faultNotes).flatMap(([id, note]) => {
    const lines = faultQuestions
      .filter(({ name }) => note[name].trim() !== '')
      .map(({ name, question }) => `${question}: ${note[name]}`);
    const title = challenge?.events.find((event) => event.id === id)?.title ?? id;
    return lines.length === 0 ? [] : [{ title, lines }];
  });
}
