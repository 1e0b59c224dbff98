import { encodeLink } from '../../exchange/encodeLink';
import type { LinkDigest, LinkView } from '../../exchange/LinkContent';
import type { Design } from '../../model/Design';
import type { SharedAttempt } from '../../model/SharedAttempt';
import { addressOf } from './addressOf';
import { engineVersion } from '../../engine/engineVersion';

/** The address that opens a design as it is, in the same view, with the digest that its run comes to and the attempt that it is. */
export function makeLink(
  design: Design,
  digest: LinkDigest | undefined,
  view: LinkView | undefined,
  attempt?: SharedAttempt,
): string {
  return addressOf(
    encodeLink({
      design,
      engineVersion,
      ...(digest && { digest }),
      ...(view && { view }),
      ...(attempt && { attempt }),
    }),
  );
}
