import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { pointsText } from '../../analysis/grading/pointsText';
import { practiceLevels } from '../../analysis/practice/practiceLevels';
import { changeIsDue, spentMsOf } from '../../analysis/practice/sessionTime';
import type { Challenge } from '../../model/Challenge';
import type { Prediction } from '../../model/ChallengeAnswers';
import type { PracticeSession } from '../../model/PracticeSession';
import { Canvas } from '../canvas/Canvas';
import { Tabs } from '../controls/Tabs';
import { Timeline } from '../dock/Timeline';
import { InspectorOnDemand } from '../inspector/InspectorOnDemand';
import { Palette } from '../palette/Palette';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { useMedia } from '../theme/useMedia';
import { Clock } from '../topbar/Clock';
import { RunControls } from '../topbar/RunControls';
import { SpeedControl } from '../topbar/SpeedControl';
import { BriefPanel } from './BriefPanel';
import { challengeOf } from './challengeOf';
import { gradeNow, gradeRun } from './gradeRun';
import { keepDrawing } from './keepDrawing';
import { PhaseCard } from './PhaseCard';
import { PhaseStrip } from './PhaseStrip';
import { practice } from './practice';
import { PractiseBar } from './PractiseBar';
import { ScoreSheetPanel } from './ScoreSheetPanel';
import { showMoment } from './showMoment';
import { useFitWithPhase } from './useFitWithPhase';
import { useNow } from './useNow';
import { usePractice } from './usePractice';
import '../dock/dock.css';
import '../topbar/topbar.css';
import './practise.css';

/** The page during an interview: what is asked on the left, the drawing and the phase in the middle, the score on the right. */
export function PractiseShell() {
  const { view } = useStores();
  const session = usePractice((state) => state.session);
  const challenge = session && challengeOf(session);
  useEffect(() => {
    if (session === undefined) view.show({ place: 'design' });
  }, [session, view]);
  return session === undefined || challenge === undefined ? null : (
    <Round challenge={challenge} session={session} />
  );
}

interface RoundProps {
  readonly challenge: Challenge;
  readonly session: PracticeSession;
}

// What does not depend on the session, made once: a letter typed into the notes draws none of it anew.
const drawing = <Canvas />;
const palette = <Palette />;
const timeline = <Timeline />;

/** Screens on which one part of the page is shown at a time, as its styles have it. */
const onePart = '(width < 900px)';

/** The parts of the page on such a screen. */
const panes = [
  { name: 'brief', label: 'Brief' },
  { name: 'drawing', label: 'Drawing' },
  { name: 'phase', label: 'Phase' },
  { name: 'score', label: 'Score' },
] as const;

type PaneName = (typeof panes)[number]['name'];

function Round({ challenge, session }: RoundProps) {
  const stores = useStores();
  const [pane, setPane] = useState<PaneName>('brief');
  const [tab, setTab] = useState<RightTab>('score');
  const grading = useStore(gradeRun, ({ state }) => state);
  useEffect(() => keepDrawing(stores), [stores]);
  const failure = usePractice((state) => state.failure);
  useEffect(() => {
    if (failure === undefined) return;
    stores.view.tell(`This interview is not kept on this device. ${failure}`, 'refused');
  }, [failure, stores]);
  const isNarrow = useMedia(onePart);
  const [placed, setPlaced] = useState(0);
  useFitWithPhase(`phase ${session.phase}, ${placed}`, !isNarrow || pane === 'drawing');
  // Where one part has the page, what was put on the drawing or shown on it would be behind another part.
  useEffect(
    () =>
      isNarrow
        ? stores.designs.onEdit(({ type }) => {
            if (type !== 'addComponent') return;
            setPane('drawing');
            setPlaced((before) => before + 1);
          })
        : undefined,
    [isNarrow, stores],
  );
  // The drawing is the main part where it is in view; else the part that has the page.
  const roleOf = (name: PaneName) => (isNarrow && name === pane ? 'main' : undefined);

  const look = async (prediction: Prediction | undefined) => {
    const { prediction: _before, ...others } = session.answers;
    practice.change({ answers: prediction === undefined ? others : { ...others, prediction } });
    const { design } = stores.designs.getState();
    const sheet = await gradeNow(stores, 'first look');
    if (sheet === undefined) return;
    practice.take(sheet);
    const name = `Run ${session.runs + 1}`;
    if (stores.designs.getState().design === design) {
      stores.designs.replaceDesign(sheet.design, `${name} of the practice`);
      stores.view.tell(`${name} is graded: ${pointsText(sheet.score)} of 100, not final.`);
    } else {
      stores.view.tell(
        `${name} is of the drawing as it was when it began; what you drew since stays.`,
      );
    }
    stores.run.play();
    setTab('score');
    setPane('score');
  };
  const finish = async () => {
    const sheet = await gradeNow(stores, 'grading');
    if (sheet === undefined) {
      const { problem } = gradeRun.getState();
      // Whatever is open: the form that tells it belongs to some phases only.
      if (problem !== undefined) stores.view.tell(problem, 'refused');
      return;
    }
    practice.rest();
    // What was written while it was graded is in there, with the answers that were graded.
    const { session: latest = session } = practice.getState();
    const { resumedAtMs: _resting, ...ended } = latest;
    const endedAtMs = Date.now();
    const told = { ...ended, answers: session.answers };
    practice.finish({ id: `attempt-${endedAtMs}`, endedAtMs, session: told, sheet });
    stores.designs.replaceDesign(sheet.design, 'The graded design');
    // What was told of an earlier run would stand over the final sheet.
    stores.view.hush();
    stores.view.show({ place: 'design', dialog: 'practise' });
  };

  return (
    <div className="practise" data-pane={pane}>
      <PractiseBar
        challenge={challenge}
        session={session}
        grading={grading}
        onFinish={() => void finish()}
      />
      <ChangeOfRequirement challenge={challenge} session={session} />
      <PhaseStrip challenge={challenge} session={session} />
      <Left role={roleOf('brief')} challenge={challenge} session={session} />
      {drawing}
      <PhaseCard
        role={roleOf('phase')}
        challenge={challenge}
        session={session}
        onRun={(guess) => void look(guess)}
      />
      <section className="practise-run" aria-label="Run">
        {session.runs > 0 ? (
          <>
            <div className="practise-run-controls">
              <RunControls compact />
              <SpeedControl compact />
              <Clock />
            </div>
            {timeline}
          </>
        ) : (
          <p className="muted">The timeline is here after the first run.</p>
        )}
      </section>
      <Right
        role={roleOf('score')}
        session={session}
        tab={tab}
        onChoose={setTab}
        onRun={() => void look(session.answers.prediction)}
        onShown={() => setPane('drawing')}
      />
      <nav className="practise-panes" aria-label="Parts of the page">
        {panes.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === pane}
            onClick={() => setPane(name)}
          >
            {name === 'score' && tab === 'inspector' ? 'Inspector' : label}
          </button>
        ))}
      </nav>
    </div>
  );
}

interface PartProps {
  /** Of the part, where it is the main one. */
  readonly role: 'main' | undefined;
}

function Left({ role, challenge, session }: RoundProps & PartProps) {
  const [tab, setTab] = useState<'brief' | 'components'>('brief');
  return (
    <div role={role ?? 'complementary'} className="practise-left" aria-label="Brief and components">
      <Tabs
        label="Brief and components"
        tabs={[
          { name: 'brief', label: 'Brief' },
          { name: 'components', label: 'Components' },
        ]}
        chosen={tab}
        onChoose={setTab}
      >
        {tab === 'brief' ? <BriefPanel challenge={challenge} session={session} /> : palette}
      </Tabs>
    </div>
  );
}

type RightTab = 'score' | 'inspector';

interface RightProps extends PartProps {
  readonly session: PracticeSession;
  readonly tab: RightTab;
  readonly onChoose: (tab: RightTab) => void;
  /** Runs what is drawn once more, with the guess that was given last. */
  readonly onRun: () => void;
  /** A moment of the graded run is on the canvas. */
  readonly onShown: () => void;
}

function Right({ role, session, tab, onChoose, onRun, onShown }: RightProps) {
  const stores = useStores();
  const sheet = usePractice((state) => state.sheet);
  const isBusy = useStore(gradeRun, ({ state }) => state !== 'idle');
  const selected = useView(({ selection }) =>
    [...selection.components, ...selection.connections].join(' '),
  );
  // What was chosen on the canvas is what one wants to see.
  useEffect(() => {
    if (selected !== '') onChoose('inspector');
  }, [selected, onChoose]);
  return (
    <div role={role ?? 'complementary'} className="practise-right" aria-label="Score and inspector">
      <Tabs
        label="Score and inspector"
        tabs={[
          { name: 'score', label: 'Score' },
          { name: 'inspector', label: 'Inspector' },
        ]}
        chosen={tab}
        onChoose={onChoose}
      >
        {tab === 'inspector' ? (
          <div className="practise-inspector">
            <InspectorOnDemand />
          </div>
        ) : sheet === undefined ? (
          <p className="muted practise-empty">
            Nothing was run yet. The score sheet is here after the first run.
          </p>
        ) : (
          <ScoreSheetPanel
            key={session.runs}
            sheet={sheet}
            note={`after run ${session.runs}, not final`}
            end={
              <button type="button" className="button" disabled={isBusy} onClick={onRun}>
                Run once more
              </button>
            }
            onShow={({ seed, atSeconds }) => {
              onShown();
              void showMoment(stores, sheet.design, seed, atSeconds);
            }}
          />
        )}
      </Tabs>
    </div>
  );
}

/** Changes the requirement at its minute, and says so; a part of its own, because it looks at the clock each second. */
function ChangeOfRequirement({ challenge, session }: RoundProps) {
  const { view } = useStores();
  const isOpen = practiceLevels[session.level].changes && session.answers.isChanged !== true;
  const now = useNow(isOpen && session.resumedAtMs !== undefined);
  const isDue = isOpen && changeIsDue(challenge, session, spentMsOf(session, now));
  useEffect(() => {
    if (!isDue) return;
    practice.change({ answers: { ...session.answers, isChanged: true } });
    view.tell(`A requirement has changed: ${challenge.change.title}. ${challenge.change.text}`);
  }, [isDue, challenge, session, view]);
  return null;
}
