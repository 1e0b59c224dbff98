import type { UpdateReason } from './UpdateReason';

/** A new version that has not taken over after so long is waited for no more. */
const patienceMs = 4_000;

/** Lets the version that waits take over, and loads the page again. */
export async function takeUpdate(reason: UpdateReason): Promise<void> {
  if (reason.type === 'ready') {
    await new Promise<void>((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
      setTimeout(resolve, patienceMs);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A service worker takes none.
      reason.waiting.postMessage('take over');
    });
  }
  window.location.reload();
}
