import { givenLines } from '../../analysis/practice/givenLines';
import { knowsTimeline } from '../../analysis/practice/knowsTimeline';
import type { BriefLine, Challenge } from '../../model/Challenge';
import type { PracticeSession } from '../../model/PracticeSession';
import { formatClock } from '../format/formatClock';
import { formatCount } from '../format/formatCount';
import { EstimateMark } from './EstimateMark';
import { HintLadder } from './HintLadder';

interface BriefPanelProps {
  readonly challenge: Challenge;
  readonly session: PracticeSession;
}

/** What is asked: the story, traffic, objectives, what is given, what will happen, one's own numbers, and the hints. */
export function BriefPanel({ challenge, session }: BriefPanelProps) {
  const { brief, change } = challenge;
  const { isChanged = false } = session.answers;
  return (
    <div className="practise-brief">
      <h2>Requirements</h2>
      <p>{brief.story}</p>
      <ul className="practise-list">
        {brief.functional.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isChanged && (
        <div className="practise-change">
          <b>Changed: {change.title}</b>
          <p>{change.text}</p>
        </div>
      )}
      <Lines title="Traffic" lines={brief.traffic} />
      <Lines title="Objectives" lines={brief.objectives} />
      <h3>Given</h3>
      <ul className="practise-list">
        {givenLines(challenge).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Happenings challenge={challenge} session={session} />
      <OwnNumbers challenge={challenge} session={session} />
      <HintLadder challenge={challenge} session={session} />
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly BriefLine[] }) {
  return (
    <>
      <h3>{title}</h3>
      <dl className="practise-lines">
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Happenings({ challenge, session }: BriefPanelProps) {
  return (
    <>
      <h3>What will happen</h3>
      {knowsTimeline(session) ? (
        <dl className="practise-lines">
          {challenge.events.map(({ id, title, atSeconds }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>{formatClock(atSeconds)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="muted">
          {challenge.events.length} events; they are told after the first run.
        </p>
      )}
    </>
  );
}

/** Estimates so far: how far off, never the range itself. */
function OwnNumbers({ challenge, session }: BriefPanelProps) {
  const said = challenge.estimates.flatMap((estimate) => {
    const value = session.answers.estimates?.[estimate.id];
    return value === undefined ? [] : [{ estimate, value }];
  });
  return said.length === 0 ? null : (
    <>
      <h3>Your numbers</h3>
      <dl className="practise-lines">
        {said.map(({ estimate, value }) => (
          <div key={estimate.id}>
            <dt>{estimate.question}</dt>
            <dd>
              {formatCount(value)} {estimate.unit}
              <EstimateMark estimate={estimate} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
