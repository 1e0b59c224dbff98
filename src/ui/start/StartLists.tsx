import { practiceLevels } from '../../analysis/practice/practiceLevels';
import { challenges } from '../../library/challenges/index';
import { lessons } from '../../library/lessons/lessons';
import type { ChallengeLevel } from '../../model/Challenge';
import { LessonCard } from './LessonCard';
import { startLessons } from './startLessons';
import './lists.css';

interface StartListsProps {
  /** Of a lesson by its id; missing: of the list of all. */
  readonly onLesson: (id?: string) => void;
  /** Of a challenge by its id; missing: of the list of all. */
  readonly onChallenge: (id?: string) => void;
}

/** So many challenges are named here. */
const named = 6;
const levels = Object.keys(practiceLevels) as ChallengeLevel[];

/** Some of the lessons and challenges, each a click away, and the ways to all of them. */
export function StartLists({ onLesson, onChallenge }: StartListsProps) {
  const shown = startLessons.flatMap((id) => lessons.find((lesson) => lesson.id === id) ?? []);
  return (
    <div className="start-lists">
      <section aria-labelledby="start-lessons">
        <div className="start-list-head">
          <h2 id="start-lessons">Lessons</h2>
          <span>broken → mended, under the same arrivals; your browser measures both</span>
          <button type="button" className="link-button" onClick={() => onLesson()}>
            All {lessons.length} lessons
          </button>
        </div>
        <ul className="lesson-cards">
          {shown.map((lesson) => (
            <LessonCard key={lesson.id} lesson={lesson} onOpen={() => onLesson(lesson.id)} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="start-challenges">
        <div className="start-list-head">
          <h2 id="start-challenges">Practise</h2>
          <span>timed interviews</span>
          <button type="button" className="link-button" onClick={() => onChallenge()}>
            All {challenges.length} challenges
          </button>
        </div>
        <ul className="challenge-rows">
          {challenges.slice(0, named).map(({ id, name, level, minutes }) => (
            <li key={id}>
              <button type="button" onClick={() => onChallenge(id)}>
                <b>{name}</b>
                <LevelBars level={level} />
                <span>{practiceLevels[level].label}</span>
                <span>{minutes} min</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** One bar for each level, filled up to the one that is meant. */
function LevelBars({ level }: { readonly level: ChallengeLevel }) {
  const filled = levels.indexOf(level);
  return (
    <svg width="20" height="10" aria-hidden="true">
      {levels.map((name, place) => (
        <rect
          key={name}
          className={place <= filled ? 'filled' : undefined}
          x={place * 5}
          y={7 - place * 2}
          width="3.5"
          height={3 + place * 2}
          rx="1"
        />
      ))}
    </svg>
  );
}
