import { useState } from 'react';
import type { Design } from '../../model/Design';
import type { ScenarioStep } from '../../model/Scenario';
import type { ActiveFault, Mark } from '../../model/Snapshot';
import { describeFault } from '../format/describeFault';
import { formatClock } from '../format/formatClock';
import { formatMinutes } from '../format/formatMinutes';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';

const noMarks: readonly Mark[] = [];
const noFaults: readonly ActiveFault[] = [];

/** Simulated time from left to right: what the scenario holds, what was done, and where the run stands. Drag it to go there. */
export function Timeline() {
  const { run } = useStores();
  const design = useDesign((state) => state.design);
  const atSeconds = useRun(({ snapshot }) => Math.floor((snapshot?.atSeconds ?? 0) * 10) / 10);
  const marks = useRun(({ snapshot }) => snapshot?.marks ?? noMarks);
  const faults = useRun(({ snapshot }) => snapshot?.faults ?? noFaults);
  const canSeek = useRun(({ snapshot }) => snapshot !== undefined);
  const [wanted, setWanted] = useState<number>();
  const length = Math.max(design.scenario.durationSeconds, Math.ceil(atSeconds));
  const shown = wanted ?? Math.min(atSeconds, length);
  const go = () => {
    if (wanted !== undefined) {
      run.seek(wanted);
      setWanted(undefined);
    }
  };
  return (
    <div className="timeline">
      <div className="timeline-blocks" aria-hidden="true">
        {blocksOf(design, faults, atSeconds).map((block, place) => (
          <span
            key={block.key}
            className={`block ${block.tone} ${place % 2 === 0 ? 'upper' : 'lower'} ${block.from > length * 0.7 ? 'late' : ''}`}
            title={block.label}
            style={{
              left: percent(block.from, length),
              width: percent(Math.min(block.to, length) - block.from, length),
            }}
          >
            <i />
            <span>{block.label}</span>
          </span>
        ))}
      </div>
      <div className="timeline-track">
        <div className="timeline-done" style={{ width: percent(shown, length) }} />
        {marks.slice(-200).map((mark) => (
          <span
            key={`${mark.atSeconds} ${mark.type} ${mark.label}`}
            className={`mark ${mark.type}`}
            title={`${formatClock(mark.atSeconds)} ${mark.label}`}
            style={{ left: percent(mark.atSeconds, length) }}
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
  );
}

interface Block {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: 'planned' | 'live';
}

function blocksOf(
  design: Design,
  faults: readonly ActiveFault[],
  atSeconds: number,
): readonly Block[] {
  const planned = design.scenario.steps.flatMap((step): Block[] =>
    step.type === 'fault'
      ? [
          {
            key: `step ${step.id}`,
            from: step.atSeconds,
            to: endOf(step, design),
            label: describeFault(step.fault, design),
            tone: 'planned',
          },
        ]
      : [],
  );
  const plannedIds = new Set(design.scenario.steps.map((step) => step.id));
  const live = faults
    .filter(({ id }) => !plannedIds.has(id))
    .map(({ id, fault, sinceSeconds }): Block => ({
      key: `fault ${id}`,
      from: sinceSeconds,
      to: atSeconds,
      label: describeFault(fault, design),
      tone: 'live',
    }));
  return [...planned, ...live];
}

/** A fault without an end lasts to the end of the timeline; one that acts at once is over at once. */
function endOf(step: Extract<ScenarioStep, { type: 'fault' }>, { scenario }: Design): number {
  return step.fault.type === 'flushCache'
    ? step.atSeconds
    : (step.endSeconds ?? scenario.durationSeconds);
}

function percent(part: number, whole: number): string {
  return `${Math.max(0, (part / whole) * 100).toFixed(3)}%`;
}
