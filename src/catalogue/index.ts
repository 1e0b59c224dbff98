import type { Kind } from '../model/Kind';
import { cache } from './cache';
import { client } from './client';
import { eventLoopService } from './eventLoopService';
import { serverlessFunction } from './serverlessFunction';
import { consensusStore } from './consensusStore';
import { loadBalancer } from './loadBalancer';
import { log } from './log';
import { queue } from './queue';
import { rateLimiter } from './rateLimiter';
import { quorumStore } from './quorumStore';
import { service } from './service';
import { shardedDatabase } from './shardedDatabase';
import { sqlDatabase } from './sqlDatabase';
import { thirdPartyApi } from './thirdPartyApi';
import { topic } from './topic';
import { worker } from './worker';

/** Every kind of the catalogue, in the order of the palette: the only list. */
export const kinds = [
  client,
  loadBalancer,
  rateLimiter,
  service,
  worker,
  eventLoopService,
  serverlessFunction,
  cache,
  sqlDatabase,
  quorumStore,
  consensusStore,
  shardedDatabase,
  queue,
  thirdPartyApi,
  topic,
  log,
] as const satisfies readonly Kind[];

/** The name of a kind of the catalogue. */
export type KindId = (typeof kinds)[number]['id'];
