import { useStore } from 'zustand';
import type { TimeMark } from '../../model/Snapshot';
import { TimeMarks } from '../dock/TimeMarks';
import { TimeSlider } from '../dock/TimeSlider';
import type { Side } from './Side';
import type { Sides } from './openSides';

const noMarks: readonly TimeMark[] = [];

/** Simulated time of both, with the marks of both. */
export function SidesTimeline({ a, b, pair }: Omit<Sides, 'close'>) {
  const atSeconds = useStore(pair, (state) => Math.floor(state.atSeconds * 10) / 10);
  const isTravelling = useStore(pair, (state) => state.isTravelling);
  const planned = Math.max(...[a, b].map((side) => durationOf(side)));
  const length = Math.max(planned, Math.ceil(atSeconds));
  return (
    <div className="timeline sides-timeline" aria-busy={isTravelling}>
      <TimeSlider
        label="Simulated time of both"
        atSeconds={atSeconds}
        length={length}
        marks={[a, b].map((side) => (
          <Marks key={side.name} side={side} length={length} />
        ))}
        onSeek={(toSeconds) => void pair.seek(toSeconds)}
      />
    </div>
  );
}

function durationOf({ stores: { designs } }: Side): number {
  return designs.getState().design.scenario.durationSeconds;
}

function Marks({ side, length }: { readonly side: Side; readonly length: number }) {
  const marks = useStore(side.stores.run, ({ snapshot }) => snapshot?.marks ?? noMarks);
  return <TimeMarks marks={marks} length={length} side={side.name} />;
}
