import type { Challenge } from '../../model/Challenge';
import { slowPage } from './slowPage';
import { thirdPartyResilience } from './thirdPartyResilience';
import { urlShortener } from './urlShortener';

/** Every challenge, in the order of the list. */
export const challenges: readonly Challenge[] = [urlShortener, thirdPartyResilience, slowPage];
