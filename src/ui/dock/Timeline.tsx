import { lazy } from 'react';
import type { TimeMark } from '../../model/Snapshot';
import { Part } from '../feedback/Part';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { TimelineBlocks } from './TimelineBlocks';
import { timelinePercent } from './timelinePercent';
import { TimeMarks } from './TimeMarks';
import { TimeSlider } from './TimeSlider';

const BeforeBar = lazy(async () => ({ default: (await import('./BeforeBar')).BeforeBar }));

const noMarks: readonly TimeMark[] = [];

/** The timeline of the run: what the scenario holds, what was done, and where the run stands. */
export function Timeline() {
  const { run } = useStores();
  const duration = useDesign((state) => state.design.scenario.durationSeconds);
  const atSeconds = useRun(({ snapshot }) => Math.floor((snapshot?.atSeconds ?? 0) * 10) / 10);
  const marks = useRun(({ snapshot }) => snapshot?.marks ?? noMarks);
  const canSeek = useRun(({ snapshot }) => snapshot !== undefined);
  const ahead = useRun((state) => state.ahead?.untilSeconds);
  const branch = useRun((state) => state.ahead !== undefined || state.before !== undefined);
  const length = Math.max(duration, Math.ceil(atSeconds), ahead ?? 0);
  return (
    <>
      {branch && (
        <Part>
          <BeforeBar />
        </Part>
      )}
      <div className="timeline">
        <TimelineBlocks length={length} />
        <TimeSlider
          label="Simulated time"
          atSeconds={atSeconds}
          length={length}
          disabled={!canSeek}
          marks={<TimeMarks marks={marks} length={length} />}
          under={
            ahead !== undefined && (
              <div className="timeline-ahead" style={{ width: timelinePercent(ahead, length) }} />
            )
          }
          onSeek={run.seek}
        />
      </div>
    </>
  );
}
