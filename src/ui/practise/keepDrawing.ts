import type { Stores } from '../stores/Stores';
import { stopGrading } from './gradeRun';
import { practice } from './practice';
import { sessionHold } from './sessionHold';

/** Keeps what is drawn with the session for as long as it is in front, and stops its clock and its grading with it; gives what ends that. */
export function keepDrawing({ designs, view }: Stores): () => void {
  const look = () => {
    if (view.getState().place === 'practise') practice.draw(designs.getState().design);
    else rest();
  };
  look();
  const stops = [designs.subscribe(look), view.subscribe(look)];
  return () => {
    stops.forEach((stop) => stop());
    if (practice.getState().session === undefined) rest();
  };
}

/** Nobody sees the session any more. */
function rest(): void {
  stopGrading();
  practice.rest();
  sessionHold.release();
}
