import { useEffect } from 'react';
import { useStores } from '../stores/useStores';

/** Lets the run of the page rest while a screen on which another one runs is in front of it; it goes on unless it was replaced. */
export function useRestBehind(): void {
  const { run, designs } = useStores();
  useEffect(() => {
    if (!run.getState().playing) return undefined;
    const { line } = designs.getState();
    run.pause();
    return () => {
      if (designs.getState().line === line) run.play();
    };
  }, [run, designs]);
}
