import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** How much is on paper while the page is being printed. */
export type Printed = 'nothing' | 'one' | 'all';

/** Whether the page is being printed, by the button or by the browser's own command, and a verb that prints. */
export function usePrinting(): {
  readonly printed: Printed;
  readonly print: (what: Printed) => void;
} {
  const [printed, setPrinted] = useState<Printed>('nothing');
  useEffect(() => {
    // The browser takes its picture as soon as the handler returns.
    const begin = () => flushSync(() => setPrinted((now) => (now === 'nothing' ? 'one' : now)));
    const end = () => setPrinted('nothing');
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return {
    printed,
    print(what) {
      flushSync(() => setPrinted(what));
      window.print();
    },
  };
}
