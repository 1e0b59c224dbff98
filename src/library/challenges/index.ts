import type { Challenge } from '../../model/Challenge';
import { ecommerceCheckout } from './ecommerceCheckout';
import { instagramFeed } from './instagramFeed';
import { kvStore } from './kvStore';
import { newsFeed } from './newsFeed';
import { notificationSystem } from './notificationSystem';
import { rateLimiter } from './rateLimiter';
import { slackChat } from './slackChat';
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
  slackChat,
  instagramFeed,
  newsFeed,
];
