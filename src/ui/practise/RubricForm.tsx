import { useId } from 'react';
import type { Challenge } from '../../model/Challenge';
import type { PracticeSession } from '../../model/PracticeSession';
import { practice } from './practice';

interface RubricFormProps {
  readonly challenge: Challenge;
  readonly session: PracticeSession;
}

/** What no run can measure, marked by the candidate; and the questions that an interviewer would ask now. */
export function RubricForm({ challenge, session }: RubricFormProps) {
  const id = useId();
  const marks = session.answers.selfMarks ?? [];
  const mark = (place: number, points: number) =>
    practice.change({
      answers: {
        ...session.answers,
        selfMarks: challenge.rubric.map((_line, other) =>
          other === place ? points : (marks[other] ?? 0),
        ),
      },
    });
  return (
    <div className="practise-rubric">
      <p className="muted">
        Trade-offs and telling, 10 points: you mark yourself. This is kept apart from what is
        measured.
      </p>
      {challenge.rubric.map(({ question, marks: words }, place) => (
        <fieldset key={question}>
          <legend>{question}</legend>
          {words.map((text, points) => (
            <label key={text}>
              <input
                type="radio"
                name={`${id} ${place}`}
                checked={marks[place] === points}
                onChange={() => mark(place, points)}
              />
              {text}
            </label>
          ))}
        </fieldset>
      ))}
      <h3>You may be asked next</h3>
      {challenge.followUps.map(({ question, answer }) => (
        <details key={question}>
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
    </div>
  );
}
