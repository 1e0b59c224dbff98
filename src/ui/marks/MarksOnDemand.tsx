import { lazy } from 'react';
import { Part } from '../feedback/Part';
import { useDesign } from '../stores/useDesign';

const MarksLayer = lazy(async () => ({ default: (await import('./MarksLayer')).MarksLayer }));

/** Notes and areas, where the design has some. */
export function MarksOnDemand() {
  const some = useDesign((state) => state.design.marks !== undefined);
  return some ? (
    <Part>
      <MarksLayer />
    </Part>
  ) : null;
}
