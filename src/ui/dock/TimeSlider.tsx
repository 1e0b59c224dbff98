import { type ReactNode, useState } from 'react';
import { formatClock } from '../format/formatClock';
import { formatMinutes } from '../format/formatMinutes';
import { timelinePercent } from './timelinePercent';

interface TimeSliderProps {
  readonly label: string;
  /** Where it stands, simulated seconds. */
  readonly atSeconds: number;
  /** What the whole track stands for, simulated seconds. */
  readonly length: number;
  readonly disabled?: boolean;
  /** Marks on the track. */
  readonly marks: ReactNode;
  /** What lies under the part that is done. */
  readonly under?: ReactNode;
  readonly onSeek: (toSeconds: number) => void;
}

/** Simulated time from left to right; drag it, or use the arrow keys, to go to another moment. */
export function TimeSlider({
  label,
  atSeconds,
  length,
  disabled,
  marks,
  under,
  onSeek,
}: TimeSliderProps) {
  const [wanted, setWanted] = useState<number>();
  const shown = wanted ?? Math.min(atSeconds, length);
  const go = () => {
    if (wanted === undefined) return;
    onSeek(wanted);
    setWanted(undefined);
  };
  return (
    <>
      <div className="timeline-track">
        {under}
        <div className="timeline-done" style={{ width: timelinePercent(shown, length) }} />
        {marks}
        <input
          type="range"
          aria-label={label}
          aria-valuetext={formatClock(shown)}
          min={0}
          max={length}
          step={0.1}
          value={shown}
          disabled={disabled}
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
    </>
  );
}
