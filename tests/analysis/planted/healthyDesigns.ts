import { examples } from '../../../src/library/examples';
import type { Design } from '../../../src/model/Design';

const wanted = [
  'flush-that-never-heals',
  'url-shortener',
  'photo-feed',
  'shop-checkout',
  'team-chat',
  'video-streaming',
  'search-as-you-type',
  'guarded-api',
  'image-resizing',
  'orders-as-events',
];

/** Ten of the examples at the load that they are drawn for: each answers 99% and more (tests/library). */
export const healthyDesigns: readonly Design[] = examples
  .filter(({ id }) => wanted.includes(id))
  .map(({ design }) => design);
