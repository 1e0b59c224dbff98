import type { Stores } from '../stores/Stores';
import { practice } from './practice';

/** Keeps what is drawn with the session for as long as it is in front, and stops its clock with it; gives what ends that. */
export function keepDrawing({ designs, view }: Stores): () => void {
  const look = () => {
    if (view.getState().place === 'practise') practice.draw(designs.getState().design);
    else practice.rest();
  };
  look();
  const stops = [designs.subscribe(look), view.subscribe(look)];
  return () => stops.forEach((stop) => stop());
}
