import { useEffect, useState } from 'react';
import type { TraceSummary } from '../../../model/TraceSummary';
import { useStores } from '../../stores/useStores';

const refreshMs = 1_000;
const none: readonly TraceSummary[] = [];

/** One line about each request that can be looked at, renewed once a second, and whenever the run stands still elsewhere. */
export function useTraces(): readonly TraceSummary[] {
  const { run } = useStores();
  const [traces, setTraces] = useState(none);
  useEffect(() => {
    let isWanted = true;
    let askedMs = -Infinity;
    let seen = -1;
    const ask = async () => {
      const { status, snapshot } = run.getState();
      const isDue = performance.now() - askedMs >= refreshMs || status.state !== 'running';
      if (!isDue || snapshot?.events === seen) return;
      askedMs = performance.now();
      seen = snapshot?.events ?? -1;
      const told = await run.runner.traces();
      if (isWanted) setTraces(told);
    };
    void ask();
    const callOff = run.subscribe(() => void ask());
    return () => {
      isWanted = false;
      callOff();
    };
  }, [run]);
  return traces;
}
