import { encodeLink } from '../../exchange/encodeLink';
import type { Stores } from '../stores/Stores';
import { addressOf } from './addressOf';
import { engineVersion } from './engineVersion';

/** The address that opens the design as the run began with it, and does again what was done in the run. */
export async function makeRunLink({ run }: Stores): Promise<string> {
  const journal = await run.runner.journal();
  const { digest, digestSecond } = run.latest() ?? {};
  return addressOf(
    encodeLink({
      design: run.startedWith(),
      journal,
      engineVersion,
      ...(digest !== undefined &&
        digestSecond !== undefined &&
        digestSecond > 0 && { digest: { digest, atSeconds: digestSecond } }),
    }),
  );
}
