import { lazy, Suspense, useState } from 'react';
import type { TimeMark } from '../../model/Snapshot';
import { formatClock } from '../format/formatClock';
import { formatMinutes } from '../format/formatMinutes';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { TimelineBlocks } from './TimelineBlocks';
import { timelinePercent } from './timelinePercent';

const BeforeBar = lazy(async () => ({ default: (await import('./BeforeBar')).BeforeBar }));

const noMarks: readonly TimeMark[] = [];

/** Simulated time from left to right: what the scenario holds, what was done, and where the run stands. Drag it to go there. */
export function Timeline() {
  const { run } = useStores();
  const duration = useDesign((state) => state.design.scenario.durationSeconds);
  const atSeconds = useRun(({ snapshot }) => Math.floor((snapshot?.atSeconds ?? 0) * 10) / 10);
  const marks = useRun(({ snapshot }) => snapshot?.marks ?? noMarks);
  const canSeek = useRun(({ snapshot }) => snapshot !== undefined);
  const [wanted, setWanted] = useState<number>();
  const ahead = useRun((state) => state.ahead?.untilSeconds);
  const branch = useRun((state) => state.ahead !== undefined || state.before !== undefined);
  const length = Math.max(duration, Math.ceil(atSeconds), ahead ?? 0);
  const shown = wanted ?? Math.min(atSeconds, length);
  const go = () => {
    if (wanted !== undefined) {
      run.seek(wanted);
      setWanted(undefined);
    }
  };
  return (
    <>
      {branch && (
        <Suspense>
          <BeforeBar />
        </Suspense>
      )}
      <div className="timeline">
        <TimelineBlocks length={length} />
        <div className="timeline-track">
          {ahead !== undefined && (
            <div className="timeline-ahead" style={{ width: timelinePercent(ahead, length) }} />
          )}
          <div className="timeline-done" style={{ width: timelinePercent(shown, length) }} />
          {marks.slice(-200).map((mark) => (
            <span
              key={`${mark.atSeconds} ${mark.type} ${mark.label}`}
              className={`mark ${mark.type}`}
              title={`${formatClock(mark.atSeconds)} ${mark.label}`}
              style={{ left: timelinePercent(mark.atSeconds, length) }}
            />
          ))}
          <input
            type="range"
            aria-label="Simulated time"
            aria-valuetext={formatClock(shown)}
            min={0}
            max={length}
            step={0.1}
            value={shown}
            disabled={!canSeek}
            onChange={(event) => setWanted(Number(event.target.value))}
            onPointerUp={go}
            onKeyUp={go}
            onBlur={go}
          />
        </div>
        <div className="timeline-ends" aria-hidden="true">
          <span>0:00</span>
          <span>{formatMinutes(length)}</span>
        </div>
      </div>
    </>
  );
}
