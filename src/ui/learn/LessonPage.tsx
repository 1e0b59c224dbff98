import { useStore } from 'zustand';
import { differencesBetween } from '../../analysis/compare/differencesBetween';
import { glossary } from '../../library/glossary/glossary';
import type { Lesson } from '../../library/lessons/Lesson';
import type { Design } from '../../model/Design';
import { Icon } from '../icons/Icon';
import { DesignPicture } from '../start/DesignPicture';
import { useStores } from '../stores/useStores';
import { CalculatorLinks } from './CalculatorLinks';
import { ClaimTable } from './ClaimTable';
import { LessonChart } from './LessonChart';
import { lessonRuns, runLesson } from './lessonRuns';
import { useLessonDesigns } from './useLessonDesigns';
import { TermLinks } from './TermLinks';
import { useOpenLesson } from './useOpenLesson';

interface LessonPageProps {
  readonly lesson: Lesson;
  readonly onShow: (place: string) => void;
}

/** One lesson: the question, both designs, what is claimed and what this browser measures, the price, and what to try next. */
export function LessonPage({ lesson, onShow }: LessonPageProps) {
  const { broken, fixed } = useLessonDesigns(lesson);
  const { breakIt } = useOpenLesson();
  return (
    <article className="lesson" aria-label={lesson.concept}>
      <p className="lesson-group">{lesson.group}</p>
      <h3>{lesson.concept}</h3>
      <p className="lesson-question">{lesson.question}</p>
      <p>{lesson.story}</p>
      <div className="lesson-pair">
        <LessonDesign
          title="Broken"
          lesson={lesson}
          design={broken}
          other={fixed}
          words={broken.name}
        />
        <LessonDesign
          title="Mended"
          lesson={lesson}
          design={fixed}
          other={broken}
          words={lesson.change}
        />
      </div>
      <Measuring lesson={lesson} />
      <h4>What it costs</h4>
      <p>{lesson.price}</p>
      <h4>When it is the wrong answer</h4>
      <p>{lesson.wrongWhen}</p>
      <h4>Now break it yourself</h4>
      <p>{lesson.task.text}</p>
      <button type="button" className="button" onClick={() => breakIt(lesson, fixed)}>
        <Icon name="hammer" size={16} /> Now break it yourself
      </button>
      <CalculatorLinks of={lesson.id} among="lessons" onShow={onShow} />
      <LessonTerms lesson={lesson} onShow={onShow} />
      {lesson.note !== undefined && <p className="muted lesson-note">{lesson.note}</p>}
    </article>
  );
}

/** The terms of the glossary that can be seen in a lesson. */
function LessonTerms({ lesson, onShow }: LessonPageProps) {
  const terms = glossary.filter(({ seen }) => seen?.lessons?.includes(lesson.id));
  return terms.length === 0 ? null : (
    <>
      <h4>Terms</h4>
      <TermLinks terms={terms} onShow={onShow} />
    </>
  );
}

interface LessonDesignProps {
  readonly title: 'Broken' | 'Mended';
  readonly lesson: Lesson;
  readonly design: Design;
  readonly other: Design;
  readonly words: string;
}

function LessonDesign({ title, lesson, design, other, words }: LessonDesignProps) {
  const { open } = useOpenLesson();
  const { components, connections } = differencesBetween(design, other);
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <DesignPicture design={design} marked={components} lines={connections} />
      <p>{words}</p>
      <button type="button" className="button" onClick={() => open(lesson, design)}>
        {title === 'Broken' ? 'Open the broken one' : 'Open the mended one'}
      </button>
    </section>
  );
}

function Measuring({ lesson }: { readonly lesson: Lesson }) {
  const stores = useStores();
  const run = useStore(lessonRuns, (runs) => runs.get(lesson.id));
  const { isRunning = false, broken, fixed, problem } = run ?? {};
  return (
    <section aria-label="Both runs">
      <div className="lesson-run">
        <button
          type="button"
          className="button primary"
          disabled={isRunning}
          onClick={() => void runLesson(lesson, stores)}
        >
          <Icon name="play" size={16} /> {broken === undefined ? 'Run both' : 'Run both again'}
        </button>
        <output className="muted">
          {isRunning
            ? 'Running in the background …'
            : broken === undefined
              ? 'Both run in your browser, with the same requests at the same times.'
              : `Measured in this browser, from ${lesson.fromSeconds} to ${lesson.untilSeconds} s of simulated time.`}
        </output>
      </div>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <ClaimTable lesson={lesson} run={run} />
      <p>
        <b>Watch:</b> {lesson.watch.text}
      </p>
      {broken !== undefined && fixed !== undefined && (
        <LessonChart lesson={lesson} broken={broken} fixed={fixed} />
      )}
    </section>
  );
}
