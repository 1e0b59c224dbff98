import { encodeLink } from '../../exchange/encodeLink';
import type { Stores } from '../stores/Stores';
import { addressOf } from './addressOf';
import { engineVersion } from './engineVersion';

/** The address that opens the design as it is saved. */
export function makeLink({ designs }: Stores): string {
  return addressOf(encodeLink({ design: designs.getState().design, engineVersion }));
}
