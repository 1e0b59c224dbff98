import type { Challenge } from '../../model/Challenge';
import { ecommerceCheckout } from './ecommerceCheckout';
import { kvStore } from './kvStore';
import { notificationSystem } from './notificationSystem';
import { rateLimiter } from './rateLimiter';
import { slowPage } from './slowPage';
import { thirdPartyResilience } from './thirdPartyResilience';
import { ticketBooking } from './ticketBooking';
import { urlShortener } from './urlShortener';
import { usernameCheck } from './usernameCheck';

/** Every challenge, in the order of the list. */
export const challenges: readonly Challenge[] = [
  urlShortener,
  thirdPartyResilience,
  slowPage,
  ecommerceCheckout,
  ticketBooking,
  usernameCheck,
  notificationSystem,
  rateLimiter,
  kvStore,
];
