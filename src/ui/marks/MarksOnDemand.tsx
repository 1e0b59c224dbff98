import { lazy, Suspense } from 'react';
import { useDesign } from '../stores/useDesign';

const MarksLayer = lazy(async () => ({ default: (await import('./MarksLayer')).MarksLayer }));

/** Notes and areas, where the design has some. */
export function MarksOnDemand() {
  const some = useDesign((state) => state.design.marks !== undefined);
  return some ? (
    <Suspense>
      <MarksLayer />
    </Suspense>
  ) : null;
}
