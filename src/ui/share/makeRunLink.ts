import { encodeLink } from '../../exchange/encodeLink';
import type { LinkView } from '../../exchange/LinkContent';
import type { Stores } from '../stores/Stores';
import { addressOf } from './addressOf';
import { engineVersion } from '../../engine/engineVersion';

/** The address that opens the design as the run began with it, and does again what was done in the run. */
export async function makeRunLink({ run }: Stores, view: LinkView | undefined): Promise<string> {
  const journal = await run.runner.journal();
  const { digest = '', digestSecond = 0 } = run.latest() ?? {};
  return addressOf(
    encodeLink({
      design: run.startedWith(),
      journal,
      engineVersion,
      ...(digestSecond > 0 && { digest: { digest, atSeconds: digestSecond } }),
      ...(view && { view }),
    }),
  );
}
