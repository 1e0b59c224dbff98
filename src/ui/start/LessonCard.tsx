import type { Lesson } from '../../library/lessons/Lesson';
import { StateMark } from '../controls/StateMark';
import { formatMeasure } from '../learn/formatMeasure';

interface LessonCardProps {
  readonly lesson: Lesson;
  readonly onOpen: () => void;
}

/** One lesson: what it is about, the one change, and what its first figure comes to without and with it. */
export function LessonCard({ lesson, onOpen }: LessonCardProps) {
  const [{ words, measure, broken, fixed }] = lesson.claims;
  return (
    <li>
      <button type="button" className="lesson-card" onClick={onOpen}>
        <b>{lesson.concept}</b>
        <span className="muted">{lesson.change}</span>
        <span className="lesson-card-pair">
          <span className="bad">
            <b>
              <StateMark level="saturated" /> <span className="visually-hidden">Broken: </span>
              {formatMeasure(measure, broken.value)}
            </b>
            <span>{words}</span>
          </span>
          <span className="lesson-card-arrow" aria-hidden="true">
            →
          </span>
          <span className="ok">
            <b>
              <StateMark level="healthy" /> <span className="visually-hidden">Mended: </span>
              {formatMeasure(measure, fixed.value)}
            </b>
            <span aria-hidden="true">{words}</span>
          </span>
        </span>
      </button>
    </li>
  );
}
