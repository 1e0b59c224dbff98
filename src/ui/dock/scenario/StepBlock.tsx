import type { KeyboardEvent, RefObject } from 'react';
import type { Id } from '../../../model/Id';
import { isInstant } from '../../../model/isInstant';
import type { ScenarioStep } from '../../../model/Scenario';
import { formatClock } from '../../format/formatClock';
import { timelinePercent } from '../timelinePercent';
import { isOpenStep } from './isOpenStep';
import { movedStep } from './movedStep';
import { resizedStep } from './resizedStep';
import { scenarioView } from './scenarioView';
import type { ScenarioEdits } from './useScenarioEdits';
import { useStepDrag } from './useStepDrag';

interface StepBlockProps {
  readonly step: ScenarioStep;
  readonly text: string;
  readonly durationSeconds: number;
  readonly axis: RefObject<HTMLElement | null>;
  readonly edits: ScenarioEdits;
  readonly isSelected: boolean;
  /** Whether the present run went without it. */
  readonly isUnplayed: boolean;
  readonly onOpen: (id: Id) => void;
}

/** One step on the axis: drag it or its ends, or use the keyboard. */
export function StepBlock(props: StepBlockProps) {
  const { step, text, durationSeconds, axis, edits, isSelected, isUnplayed, onOpen } = props;
  const { draft, isCopying, grab, move, drop, cancel } = useStepDrag(
    step,
    durationSeconds,
    axis,
    edits,
  );
  const shown = draft ?? step;
  const span = spanOf(shown, durationSeconds);
  const hasEnds = span.hasLength;
  const left = timelinePercent(span.from, durationSeconds);
  const width = timelinePercent(span.to - span.from, durationSeconds);
  return (
    <>
      {isCopying && (
        <span
          className="step-block shadow"
          style={{
            left: timelinePercent(step.atSeconds, durationSeconds),
            width: timelinePercent(
              spanOf(step, durationSeconds).to - step.atSeconds,
              durationSeconds,
            ),
          }}
        />
      )}
      <button
        type="button"
        className={`step-block ${step.type} ${span.isOpen ? 'open' : ''} ${hasEnds ? '' : 'moment'} ${isUnplayed ? 'unplayed' : ''}`}
        style={{ left, width: hasEnds ? width : undefined }}
        aria-label={`${text}, ${momentText(shown)}${isUnplayed ? ', not in the present run' : ''}`}
        aria-pressed={isSelected}
        title={`${text}, ${momentText(shown)}`}
        data-step={step.id}
        onPointerDown={(event) => grab(event, 'body')}
        onPointerMove={move}
        onPointerUp={drop}
        onPointerCancel={cancel}
        onFocus={() => scenarioView.setState({ selected: step.id })}
        onClick={() => scenarioView.setState({ selected: step.id })}
        onDoubleClick={() => onOpen(step.id)}
        onKeyDown={(event) => handleKey(event, props)}
      >
        {hasEnds && <Edge side="start" onGrab={(event) => grab(event, 'start')} />}
        <span className="step-text">{text}</span>
        {hasEnds && <Edge side="end" onGrab={(event) => grab(event, 'end')} />}
      </button>
    </>
  );
}

function Edge({
  side,
  onGrab,
}: {
  readonly side: 'start' | 'end';
  readonly onGrab: (event: React.PointerEvent<HTMLElement>) => void;
}) {
  return <span className={`step-edge at-${side}`} aria-hidden="true" onPointerDown={onGrab} />;
}

function spanOf(step: ScenarioStep, durationSeconds: number) {
  const isOpen = isOpenStep(step);
  const hasLength = step.type === 'fault' && !isInstant(step.fault.type);
  const end = step.type === 'fault' ? step.endSeconds : undefined;
  return {
    from: step.atSeconds,
    to: Math.max(step.atSeconds, isOpen ? durationSeconds : (end ?? step.atSeconds)),
    isOpen,
    hasLength,
  };
}

function momentText(step: ScenarioStep): string {
  const start = formatClock(step.atSeconds);
  if (isOpenStep(step)) {
    return `from ${start} to the end of the run`;
  }
  const end = step.type === 'fault' ? step.endSeconds : undefined;
  return end === undefined ? `at ${start}` : `from ${start} to ${formatClock(end)}`;
}

/** Arrow keys move by a second and with Shift move the end; Alt makes it a tenth. */
function handleKey(
  event: KeyboardEvent,
  { step, edits, durationSeconds, onOpen }: StepBlockProps,
): void {
  const by = event.altKey ? 0.1 : 1;
  const step1 = { ArrowLeft: -by, ArrowRight: by }[event.key];
  const isCopy = event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey);
  const isDelete = event.key === 'Delete' || event.key === 'Backspace';
  if (step1 !== undefined && event.shiftKey) {
    const end = step.type === 'fault' ? (step.endSeconds ?? durationSeconds) : 0;
    const to = Math.round((end + step1) * 10) / 10;
    edits.put(
      resizedStep(step, 'end', to, durationSeconds),
      'Resize in the scenario',
      `scenario ${step.id} end`,
    );
  } else if (step1 !== undefined) {
    edits.put(movedStep(step, step1), 'Move in the scenario', `scenario ${step.id} move`);
  } else if (event.key === 'Enter') {
    onOpen(step.id);
  } else if (isCopy) {
    edits.copy(step);
  } else if (isDelete) {
    edits.remove(step.id);
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}
