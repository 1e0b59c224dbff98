import { useEffect, useState } from 'react';
import { pageTimeMs } from './pageTimeMs';

/** The time on the clock of the page, once a second while it is wanted. */
export function useNow(wanted: boolean): number {
  const [now, setNow] = useState(pageTimeMs);
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setInterval(() => setNow(pageTimeMs()), 1_000);
    return () => clearInterval(timer);
  }, [wanted]);
  return now;
}
