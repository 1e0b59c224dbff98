import { useEffect, useState } from 'react';
import type { Trace } from '../../../model/Trace';
import { useStores } from '../../stores/useStores';

/** How often a request that is not over is asked for anew. */
const refreshMs = 250;

/** What is known of a request: `missing` where it is not known, or not any more. */
export type KnownTrace = Trace | 'missing' | undefined;

/** The life of a request, renewed until it is over and everything that was done for it has ended. */
export function useTrace(request: number | undefined): KnownTrace {
  const { run } = useStores();
  const [known, setKnown] = useState<{ readonly request: number; readonly trace: KnownTrace }>();
  useEffect(() => {
    if (request === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWanted = true;
    const ask = async () => {
      const trace = await run.runner.trace(request);
      if (!isWanted) return;
      // What is not kept any more stays on the screen as it was.
      setKnown((before) =>
        trace === undefined && before?.request === request && before.trace !== undefined
          ? before
          : { request, trace: trace ?? 'missing' },
      );
      if (trace !== undefined && !isDone(trace)) timer = setTimeout(() => void ask(), refreshMs);
    };
    void ask();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [run, request]);
  return known !== undefined && known.request === request ? known.trace : undefined;
}

function isDone({ latencySeconds, spans }: Trace): boolean {
  return (
    latencySeconds !== undefined &&
    spans.every(({ endedAtSeconds }) => endedAtSeconds !== undefined)
  );
}
