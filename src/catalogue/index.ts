import type { Kind } from '../model/Kind';
import { apiGateway } from './apiGateway';
import { asyncService } from './asyncService';
import { authService } from './authService';
import { batchJob } from './batchJob';
import { bff } from './bff';
import { blockStore } from './blockStore';
import { bloomFilter } from './bloomFilter';
import { cache } from './cache';
import { cdn } from './cdn';
import { changeCapture } from './changeCapture';
import { client } from './client';
import { connectionPooler } from './connectionPooler';
import { consensusStore } from './consensusStore';
import { dataLake } from './dataLake';
import { dataWarehouse } from './dataWarehouse';
import { delayedJobs } from './delayedJobs';
import { device } from './device';
import { dns } from './dns';
import { documentDb } from './documentDb';
import { dynamodb } from './dynamodb';
import { emailProvider } from './emailProvider';
import { eventLoopService } from './eventLoopService';
import { featureFlags } from './featureFlags';
import { gpuWorker } from './gpuWorker';
import { graphDb } from './graphDb';
import { idGenerator } from './idGenerator';
import { inProcessCache } from './inProcessCache';
import { l4Balancer } from './l4Balancer';
import { llmEndpoint } from './llmEndpoint';
import { loadBalancer } from './loadBalancer';
import { log } from './log';
import { logPipeline } from './logPipeline';
import { memcached } from './memcached';
import { meshSidecar } from './meshSidecar';
import { metricsStore } from './metricsStore';
import { mobileClient } from './mobileClient';
import { objectStore } from './objectStore';
import { paymentProvider } from './paymentProvider';
import { prefixIndex } from './prefixIndex';
import { pushProvider } from './pushProvider';
import { queue } from './queue';
import { quorumStore } from './quorumStore';
import { rabbitmq } from './rabbitmq';
import { rateLimiter } from './rateLimiter';
import { redis } from './redis';
import { redisStreams } from './redisStreams';
import { searchIndex } from './searchIndex';
import { serverlessFunction } from './serverlessFunction';
import { service } from './service';
import { shardedDatabase } from './shardedDatabase';
import { smsProvider } from './smsProvider';
import { sqlDatabase } from './sqlDatabase';
import { streamProcessor } from './streamProcessor';
import { thirdPartyApi } from './thirdPartyApi';
import { timeSeriesDb } from './timeSeriesDb';
import { topic } from './topic';
import { traceCollector } from './traceCollector';
import { transcoder } from './transcoder';
import { vectorDb } from './vectorDb';
import { waf } from './waf';
import { websocketGateway } from './websocketGateway';
import { worker } from './worker';

/** Every kind of the catalogue, in the order of the palette: the only list. */
export const kinds = [
  client,
  mobileClient,
  device,
  batchJob,
  dns,
  cdn,
  waf,
  loadBalancer,
  l4Balancer,
  apiGateway,
  rateLimiter,
  meshSidecar,
  service,
  asyncService,
  eventLoopService,
  bff,
  serverlessFunction,
  worker,
  transcoder,
  cache,
  inProcessCache,
  redis,
  memcached,
  prefixIndex,
  bloomFilter,
  sqlDatabase,
  connectionPooler,
  documentDb,
  quorumStore,
  dynamodb,
  shardedDatabase,
  consensusStore,
  searchIndex,
  graphDb,
  timeSeriesDb,
  objectStore,
  blockStore,
  dataWarehouse,
  dataLake,
  queue,
  rabbitmq,
  topic,
  log,
  redisStreams,
  streamProcessor,
  delayedJobs,
  changeCapture,
  websocketGateway,
  thirdPartyApi,
  pushProvider,
  emailProvider,
  smsProvider,
  paymentProvider,
  authService,
  featureFlags,
  idGenerator,
  llmEndpoint,
  gpuWorker,
  vectorDb,
  logPipeline,
  metricsStore,
  traceCollector,
] as const satisfies readonly Kind[];

/** The name of a kind of the catalogue. */
export type KindId = (typeof kinds)[number]['id'];
