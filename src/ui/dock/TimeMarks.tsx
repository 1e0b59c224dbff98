import type { TimeMark } from '../../model/Snapshot';
import { formatClock } from '../format/formatClock';
import { timelinePercent } from './timelinePercent';

/** Marks of a run on a track at most, the latest. */
const mostMarks = 200;

interface TimeMarksProps {
  readonly marks: readonly TimeMark[];
  readonly length: number;
  /** Whose marks they are, where a track has those of two runs. */
  readonly side?: string;
}

/** Faults and edits of a run as marks on its track. */
export function TimeMarks({ marks, length, side }: TimeMarksProps) {
  return marks
    .slice(-mostMarks)
    .map(({ atSeconds, type, label }) => (
      <span
        key={`${atSeconds} ${type} ${label}`}
        className={side === undefined ? `mark ${type}` : `mark ${type} side-${side}`}
        title={`${formatClock(atSeconds)} ${side === undefined ? '' : `${side}: `}${label}`}
        style={{ left: timelinePercent(atSeconds, length) }}
      />
    ));
}
