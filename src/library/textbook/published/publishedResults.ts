import { balancing } from './balancing';
import { caching } from './caching';
import { messaging } from './messaging';
import { queueing } from './queueing';
import { replication } from './replication';
import { resilience } from './resilience';
import { scaling } from './scaling';
import { tails } from './tails';
import type { PublishedResult } from './PublishedResult';

/** The families of the reference file by what they are about. */
export const publishedResults: readonly {
  readonly name: string;
  readonly results: readonly PublishedResult[];
}[] = [
  { name: 'Queueing', results: queueing },
  { name: 'Balancing', results: balancing },
  { name: 'Caching', results: caching },
  { name: 'Tails and fan-out', results: tails },
  { name: 'Resilience', results: resilience },
  { name: 'Replication and availability', results: replication },
  { name: 'Messaging', results: messaging },
  { name: 'Scaling and storage', results: scaling },
];
