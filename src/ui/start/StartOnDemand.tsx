import { lazy, Suspense } from 'react';
import { useView } from '../stores/useView';

const StartScreen = lazy(async () => ({ default: (await import('./StartScreen')).StartScreen }));

/** The start screen, whose code and whose examples are loaded when it is opened for the first time. */
export function StartOnDemand() {
  const open = useView((state) => state.startOpen);
  return open ? (
    <Suspense>
      <StartScreen />
    </Suspense>
  ) : null;
}
