import type { Kind } from '../model/Kind';
import { cache } from './cache';
import { client } from './client';
import { loadBalancer } from './loadBalancer';
import { queue } from './queue';
import { service } from './service';
import { sqlDatabase } from './sqlDatabase';
import { worker } from './worker';

/** Every kind of the catalogue, in the order of the palette: the only list. */
export const kinds = [
  client,
  loadBalancer,
  service,
  worker,
  cache,
  sqlDatabase,
  queue,
] as const satisfies readonly Kind[];

/** The name of a kind of the catalogue. */
export type KindId = (typeof kinds)[number]['id'];
