import { ViewportPortal } from '@xyflow/react';
import { useDesign } from '../stores/useDesign';
import { MarkBox } from './MarkBox';
import './marks.css';

/** Notes and areas on the drawing, in the order in which they were made; areas lie below the components. */
export function MarksLayer() {
  const marks = useDesign((state) => state.design.marks);
  return (
    <ViewportPortal>
      {marks?.map((mark) => (
        <MarkBox key={mark.id} mark={mark} />
      ))}
    </ViewportPortal>
  );
}
