import type { Challenge } from '../../model/Challenge';
import { urlShortener } from './urlShortener';

/** Every challenge, in the order of the list. */
export const challenges: readonly Challenge[] = [urlShortener];
