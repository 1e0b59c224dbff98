import type { KindId } from '../../../catalogue/index';
import { kindFromWords, kindOfProduct } from '../outline/kindFromWords';
import type { ComposeService } from './ComposeService';

/** What a service of a compose file is in a design, and why it is taken for that. */
export type ComposeRole =
  | {
      readonly type: 'part';
      readonly kind: KindId;
      /** `image`: a known product; `own`: code of the project; `name`: only its name says so. */
      readonly by: 'image' | 'own' | 'name';
    }
  | { readonly type: 'leftOut'; readonly why: string };

const tools =
  /^(?:adminer|phpmyadmin|pgadmin\d?|mongo-express|redis-commander|redisinsight|portainer.*|watchtower|autoheal|certbot|.*-companion|dozzle|cadvisor|node-exporter|.*[-_]exporter|grafana.*|kibana|opensearch-dashboards|.*-ui|ui-for-.*|akhq|kafdrop|flower|mc|.*-backup.*|busybox|hello-world|wait-for-.*|dockerize|swagger-ui|selenium.*|chromium|storybook|cloudbeaver|dbgate)$/i;
const oneOff =
  /(?:^|[\s:_/.-])(?:migrat\w*|db-?init|init|setup|seed\w*|bootstrap|create-?(?:buckets?|topics?)|provision\w*|flyway|liquibase)(?:$|[\s:_/.-])/i;
const worksOff =
  /celery(?!.*\bbeat\b)|sidekiq|\bresque\b|\brq\b|queue:work|queue:listen|horizon|dramatiq|\bworkers?\b|\bconsumers?\b|faktory|good_job|bullmq|huey|\bconsume\b/i;
const onSchedule = /\bbeat\b|\bcron\w*\b|ofelia|schedule:(?:work|run)|supercronic|\bscheduler\b/i;
const loadTools = /^(?:k6|locust.*|wrk\d?|vegeta|artillery|hey|jmeter|siege)$/i;
/** Kinds that a name alone may give to what is built here. */
const ownKinds: ReadonlySet<KindId> = new Set<KindId>([
  'worker',
  'bff',
  'auth-service',
  'websocket-gateway',
  'api-gateway',
  'load-balancer',
  'transcoder',
  'gpu-worker',
  'stream-processor',
  'llm-endpoint',
  'id-generator',
]);

/** The role of a service by its image, its command and its name, in this order. */
export function roleOf(service: ComposeService): ComposeRole {
  const { image, isBuilt, command, name } = service;
  if (!isBuilt && tools.test(image)) {
    return { type: 'leftOut', why: 'a tool for people, which takes no part in requests' };
  }
  // "migrate && start" goes on after its first step.
  const told = /&&|;/.test(command) ? name : `${name} ${command}`;
  if (
    oneOff.test(told) &&
    !service.hasPorts &&
    !/^(?:always|unless-stopped)/.test(service.restart)
  ) {
    return { type: 'leftOut', why: 'it runs once at the start' };
  }
  if (loadTools.test(image)) return { type: 'part', kind: 'client', by: 'image' };
  const product = isBuilt ? undefined : kindOfProduct(image);
  if (product !== undefined) return { type: 'part', kind: product, by: 'image' };
  if (onSchedule.test(`${command} ${name}`)) return { type: 'part', kind: 'batch-job', by: 'own' };
  if (worksOff.test(`${command} ${name.replaceAll(/[_-]/g, ' ')}`)) {
    return { type: 'part', kind: 'worker', by: 'own' };
  }
  return byName(service);
}

function byName({ name, isBuilt, image }: ComposeService): ComposeRole {
  const kind = kindFromWords(name);
  const isOwn = isBuilt || image === '';
  if (
    kind === undefined ||
    (isOwn && !ownKinds.has(kind)) ||
    kind === 'client' ||
    kind === 'device' ||
    kind === 'mobile-client'
  ) {
    return { type: 'part', kind: 'service', by: 'own' };
  }
  return { type: 'part', kind, by: isOwn ? 'own' : 'name' };
}
