import { useState } from 'react';
import { useStore } from 'zustand';
import type { TimeMark } from '../../model/Snapshot';
import { timelinePercent } from '../dock/timelinePercent';
import { formatClock } from '../format/formatClock';
import { formatMinutes } from '../format/formatMinutes';
import type { Side } from './Side';
import type { Sides } from './openSides';

const noMarks: readonly TimeMark[] = [];
/** Marks of each side at most, the latest. */
const mostMarks = 100;

/** Simulated time of both from left to right; drag it, or use the arrow keys, to go to another moment. */
export function SidesTimeline({ a, b, pair }: Omit<Sides, 'close'>) {
  const atSeconds = useStore(pair, (state) => Math.floor(state.atSeconds * 10) / 10);
  const isTravelling = useStore(pair, (state) => state.isTravelling);
  const [wanted, setWanted] = useState<number>();
  const planned = Math.max(...[a, b].map((side) => durationOf(side)));
  const length = Math.max(planned, Math.ceil(atSeconds));
  const shown = wanted ?? Math.min(atSeconds, length);
  const go = () => {
    if (wanted === undefined) return;
    void pair.seek(wanted);
    setWanted(undefined);
  };
  return (
    <div className="timeline sides-timeline" aria-busy={isTravelling}>
      <div className="timeline-track">
        <div className="timeline-done" style={{ width: timelinePercent(shown, length) }} />
        <Marks side={a} length={length} />
        <Marks side={b} length={length} />
        <input
          type="range"
          aria-label="Simulated time of both"
          aria-valuetext={formatClock(shown)}
          min={0}
          max={length}
          step={0.1}
          value={shown}
          onChange={({ target }) => setWanted(Number(target.value))}
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
  );
}

function durationOf({ stores: { designs } }: Side): number {
  return designs.getState().design.scenario.durationSeconds;
}

function Marks({ side, length }: { readonly side: Side; readonly length: number }) {
  const marks = useStore(side.stores.run, ({ snapshot }) => snapshot?.marks ?? noMarks);
  return marks
    .slice(-mostMarks)
    .map(({ atSeconds, type, label }) => (
      <span
        key={`${atSeconds} ${type} ${label}`}
        className={`mark ${type} side-${side.name}`}
        title={`${formatClock(atSeconds)} ${side.name}: ${label}`}
        style={{ left: timelinePercent(atSeconds, length) }}
      />
    ));
}
