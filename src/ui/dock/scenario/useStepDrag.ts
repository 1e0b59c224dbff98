import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { ScenarioStep } from '../../../model/Scenario';
import { movedStep } from './movedStep';
import { resizedStep } from './resizedStep';
import type { ScenarioEdits } from './useScenarioEdits';

/** Which part of a block the pointer has hold of. */
export type Grip = 'body' | 'start' | 'end';

interface Drag {
  readonly grip: Grip;
  readonly fromX: number;
  readonly secondsPerPixel: number;
  /** Alt was down when it began: a copy is dragged, and the step itself stays. */
  readonly isCopy: boolean;
}

const thresholdPixels = 4;

/** Dragging of one block: what it looks like meanwhile, and the handlers. One edit is made when the pointer is let go. */
export function useStepDrag(
  step: ScenarioStep,
  durationSeconds: number,
  axis: RefObject<HTMLElement | null>,
  edits: ScenarioEdits,
) {
  const [draft, setDraft] = useState<ScenarioStep>();
  const [isCopying, setCopying] = useState(false);
  const drag = useRef<Drag>(undefined);

  const grab = (event: PointerEvent<HTMLElement>, grip: Grip) => {
    if (event.button !== 0) {
      return;
    }
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = {
      grip,
      fromX: event.clientX,
      secondsPerPixel: durationSeconds / Math.max(1, axis.current?.clientWidth ?? 1),
      isCopy: event.altKey && grip === 'body',
    };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    const pixels = event.clientX - (held?.fromX ?? 0);
    if (held === undefined || (draft === undefined && Math.abs(pixels) < thresholdPixels)) {
      return;
    }
    const isFree = event.altKey && !held.isCopy;
    setCopying(held.isCopy);
    setDraft(draggedStep(step, held.grip, pixels * held.secondsPerPixel, isFree, durationSeconds));
  };
  const drop = () => {
    const held = drag.current;
    drag.current = undefined;
    if (held === undefined || draft === undefined) {
      return;
    }
    setDraft(undefined);
    if (held.isCopy) {
      edits.copy(draft);
    } else {
      edits.put(draft, held.grip === 'body' ? 'Move in the scenario' : 'Resize in the scenario');
    }
  };
  const cancel = () => {
    drag.current = undefined;
    setDraft(undefined);
  };
  return {
    draft,
    isCopying: isCopying && draft !== undefined,
    grab,
    move,
    drop,
    cancel,
  };
}

/** Snaps to whole seconds, or to hundredths where it is free. */
function draggedStep(
  step: ScenarioStep,
  grip: Grip,
  bySeconds: number,
  isFree: boolean,
  durationSeconds: number,
): ScenarioStep {
  const snap = (seconds: number) =>
    isFree ? Math.round(seconds * 100) / 100 : Math.round(seconds);
  if (grip === 'body') {
    return movedStep(step, snap(step.atSeconds + bySeconds) - step.atSeconds);
  }
  const end = step.type === 'fault' ? (step.endSeconds ?? durationSeconds) : step.atSeconds;
  const edge = grip === 'start' ? step.atSeconds : end;
  return resizedStep(step, grip, snap(edge + bySeconds), durationSeconds);
}
