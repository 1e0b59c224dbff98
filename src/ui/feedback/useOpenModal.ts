import { useEffect, useState } from 'react';

/** The modal dialog that is open on the page, the topmost of several. */
export function useOpenModal(): Element | undefined {
  const [modal, setModal] = useState<Element>();
  useEffect(() => {
    const look = () => setModal([...document.querySelectorAll('dialog:modal')].at(-1));
    look();
    // A dialog that is loaded on demand opens later than it is asked for.
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, attributeFilter: ['open'] });
    return () => watch.disconnect();
  }, []);
  return modal;
}
