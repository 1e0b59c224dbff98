import type { Stores } from '../stores/Stores';
import { showUpdateBar } from './showUpdateBar';

/** So often the server is asked for a newer version, and when the page is looked at again after as long. */
const askEveryMs = 30 * 60_000;

/**
 * Puts the whole page on this device, so that it opens without a network, and says when the server has a newer version; that
 * takes over when the person says so. A part that is missing is told as well.
 */
export function serveOffline(stores: Stores): void {
  window.addEventListener('vite:preloadError', () => showUpdateBar(stores, { type: 'missing' }));
  const { serviceWorker } = navigator as Partial<Pick<Navigator, 'serviceWorker'>>;
  serviceWorker
    ?.register('./offline.js', { scope: './', updateViaCache: 'none' })
    .then((registration) => watch(registration, serviceWorker, stores))
    // A browser may refuse it: the page then needs its server, as before.
    .catch(() => undefined);
}

function watch(
  registration: ServiceWorkerRegistration,
  serviceWorker: ServiceWorkerContainer,
  stores: Stores,
): void {
  const offer = () => {
    const { waiting } = registration;
    // Without a controller it is the first visit, and there is nothing to take over from.
    if (waiting !== null && serviceWorker.controller !== null) {
      showUpdateBar(stores, { type: 'ready', waiting });
    }
  };
  offer();
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => coming.state === 'installed' && offer());
  });
  let isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) showUpdateBar(stores, { type: 'taken' });
    isFirst = false;
  });
  askNowAndThen(registration);
}

function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let askedMs = Date.now();
  const ask = () => {
    if (document.hidden || Date.now() - askedMs < askEveryMs) return;
    askedMs = Date.now();
    registration.update().catch(() => undefined);
  };
  setInterval(ask, askEveryMs);
  document.addEventListener('visibilitychange', ask);
}
