import { pointsText } from '../../analysis/grading/pointsText';

interface ScoreHeadProps {
  readonly title: string;
  readonly points: number;
  /** The most that there could be. */
  readonly possible: number;
}

/** The points of one part of a score sheet, as a bar and in figures. */
export function ScoreHead({ title, points, possible }: ScoreHeadProps) {
  return (
    <p className="score-head">
      <b>{title}</b>
      <span className="score-bar" aria-hidden="true">
        <i style={{ width: `${possible > 0 ? (points / possible) * 100 : 0}%` }} />
      </span>
      <span>
        <b>{pointsText(points)}</b> <span className="muted">/ {pointsText(possible)}</span>
      </span>
    </p>
  );
}
