import { useEffect } from 'react';
import { useStores } from '../stores/useStores';

/**
 * Lets the run rest while nobody can see it, out of view or hidden in its page, and go on when it is seen again. `play`: it
 * begins to run when it is first seen.
 */
export function usePauseUnseen(play: boolean): void {
  const { run } = useStores();
  useEffect(() => {
    let isWaiting = play;
    const observer = new IntersectionObserver((entries) => {
      const isSeen = entries.at(-1)?.isIntersecting === true;
      if (isSeen && isWaiting) {
        isWaiting = false;
        run.play();
      } else if (!isSeen && run.getState().playing) {
        isWaiting = true;
        run.pause();
      }
    });
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, [run, play]);
}
