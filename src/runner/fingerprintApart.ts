import type { PageTools } from './PageTools';
import type { Fingerprint, LoadRequest } from './SimulationApi';
import { WorkerLink } from './WorkerLink';

/** The worker gives up by itself after 60 s. */
const limitMs = 70_000;

/** Finds the digest of a design at a moment in a worker made for it; rejects as `runFingerprint` does. */
export async function fingerprintApart(
  page: PageTools,
  request: LoadRequest,
  atSeconds: number,
): Promise<Fingerprint> {
  const link = new WorkerLink(page, (message) => {
    link.close(message ?? 'The simulation could not be loaded.');
  });
  try {
    await link.ready;
    return await link.ask((api) => api.fingerprint(request, atSeconds), limitMs);
  } finally {
    link.close('The digest is known.');
  }
}
