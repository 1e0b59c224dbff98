import { kinds, type KindId } from '../../../catalogue/index';

/** Products by the kind that stands for them; each name also matches with a version or an edition after it. */
const products: readonly (readonly [KindId, string])[] = [
  ['connection-pooler', 'pgbouncer|pgpool|proxysql|pgcat|odyssey|rds proxy'],
  ['time-series-db', 'timescaledb|timescale|influxdb|questdb|opentsdb|timestream'],
  ['vector-db', 'pgvector|qdrant|weaviate|milvus|pinecone|chromadb|chroma'],
  ['sharded-database', 'vitess|citus|cockroachdb|cockroach|yugabytedb|yugabyte|tidb|spanner'],
  [
    'sql-database',
    'postgres|postgresql|postgis|mysql|mariadb|percona|mssql|sql server|sqlserver|oracledb|oracle|sqlite|aurora|rds|cloud sql|supabase',
  ],
  ['document-db', 'mongo|mongodb|couchdb|couchbase|documentdb|firestore|ferretdb|rethinkdb'],
  ['quorum-store', 'cassandra|scylla|scylladb|riak'],
  ['dynamodb', 'dynamodb|dynamo|dynamodb local'],
  ['consensus-store', 'etcd|zookeeper|consul'],
  [
    'search-index',
    'elasticsearch|elastic search|elastic|opensearch|solr|meilisearch|typesense|algolia|manticore|lucene',
  ],
  ['graph-db', 'neo4j|janusgraph|dgraph|arangodb|neptune'],
  [
    'data-warehouse',
    'clickhouse|clickhouse server|snowflake|bigquery|redshift|druid|pinot|trino|presto',
  ],
  ['object-store', 's3|minio|gcs|azurite|seaweedfs|blob storage|cloud storage|localstack'],
  ['redis-streams', 'redis streams|redis stream'],
  ['redis', 'redis|redis stack|redis stack server|valkey|keydb|dragonfly|dragonflydb|elasticache'],
  ['memcached', 'memcached|memcache'],
  ['rabbitmq', 'rabbitmq|rabbit|activemq|artemis|amqp'],
  ['change-capture', 'debezium|kafka connect'],
  ['stream-processor', 'flink|spark|ksqldb|ksql|kafka streams'],
  ['log', 'kafka|cp kafka|redpanda|pulsar|kinesis|event hubs|eventhubs|jetstream'],
  ['topic', 'nats|mosquitto|emqx|sns|pub/sub|pubsub|eventbridge|mqtt'],
  ['queue', 'sqs|beanstalkd|service bus'],
  ['l4-balancer', 'nlb|ipvs|metallb|keepalived'],
  [
    'load-balancer',
    'nginx|openresty|traefik|haproxy|envoy|caddy|httpd|alb|elb|swag|nginx proxy manager',
  ],
  ['api-gateway', 'kong|tyk|krakend|apisix|api gateway|apigateway|spring cloud gateway'],
  ['cdn', 'varnish|cloudfront|cloudflare|fastly|akamai|cdn'],
  ['auth-service', 'keycloak|hydra|dex|authelia|authentik|auth0|okta|cognito|oauth2 proxy'],
  [
    'metrics-store',
    'prometheus|victoriametrics|victoria metrics|mimir|graphite|statsd|datadog|telegraf',
  ],
  ['log-pipeline', 'logstash|fluentd|fluent bit|loki|promtail|filebeat|graylog|splunk'],
  [
    'trace-collector',
    'jaeger|zipkin|tempo|otel collector|opentelemetry collector|opentelemetry collector contrib|all in one',
  ],
  ['llm-endpoint', 'ollama|vllm|openai|anthropic|bedrock|gpt'],
  ['feature-flags', 'unleash|flagsmith|launchdarkly|flagd'],
  ['payment-provider', 'stripe|paypal|adyen|braintree'],
  ['email-provider', 'sendgrid|mailgun|postmark|mailhog|mailpit|ses|smtp'],
  ['sms-provider', 'twilio'],
  ['push-provider', 'fcm|apns|firebase cloud messaging'],
  ['dns', 'coredns|bind9|route53|route 53'],
  ['waf', 'modsecurity'],
  ['websocket-gateway', 'centrifugo|soketi|socket.io|pusher'],
];

/** What things are commonly called in a drawing; the first that fits counts, so what is more exact stands before. */
const words: readonly (readonly [KindId, string])[] = [
  ['connection-pooler', 'connection pool(er)?|db proxy'],
  ['delayed-jobs', 'job scheduler|delayed jobs?|delay queue|delayed queue'],
  [
    'queue',
    'dead letter queue|dlq|(job|task|work|message|order|event)s? (queue|broker)|queue|message broker|broker|mq',
  ],
  ['topic', 'pub ?/? ?sub|event bus|message bus|topic|event router'],
  ['log', 'event log|event stream|commit log|event hub|event stor(e|age)|data stream'],
  ['batch-job', 'cron( ?job)?|batch( job)?|nightly job'],
  ['transcoder', 'transcod(er|ing)|encoder'],
  ['gpu-worker', 'gpu worker|inference worker'],
  ['stream-processor', 'stream processor|stream processing'],
  [
    'worker',
    'workers?|consumers?|job runner|job processor|background( jobs?)?|celery|sidekiq|subscriber',
  ],
  ['data-lake', 'data lake'],
  ['data-warehouse', '(data )?warehouse|olap'],
  ['search-index', 'search (index|engine|cluster)'],
  ['vector-db', 'vector (db|database|store|index)'],
  ['graph-db', 'graph (db|database)'],
  ['time-series-db', 'time ?series( db| database)?|tsdb'],
  [
    'object-store',
    'object stor(e|age)|blob stor(e|age)|blobs?|bucket|file stor(e|age)|media stor(e|age)|(image|photo|video|file)s? (bucket|store)',
  ],
  ['quorum-store', 'key[- ]value( store)?|kv( store)?|nosql|wide[- ]column'],
  ['bloom-filter', 'bloom filter'],
  ['in-process-cache', 'in[- ]process cache|local cache|in[- ]memory cache'],
  ['cache', 'cache|caching'],
  ['document-db', 'document (db|database|store)'],
  [
    'sql-database',
    'database|db|sql|rdbms|(primary|read|write) replica|read replicas?|data ?store|persistence',
  ],
  ['payment-provider', 'payment (provider|gateway|processor)|psp|card network'],
  ['email-provider', 'e-?mail (provider|api|gateway)|mail provider'],
  ['sms-provider', 'sms( provider| gateway| api)?'],
  ['websocket-gateway', 'web ?sockets?( server| gateway)?|realtime gateway'],
  ['cdn', 'content delivery( network)?|edge cache'],
  ['dns', 'dns|name server'],
  ['waf', 'waf|web (application )?firewall|firewall'],
  ['rate-limiter', 'rate limit(er|ing)?|throttl(e|er|ing)'],
  ['api-gateway', '(api )?gateway|api gw|edge gateway'],
  [
    'load-balancer',
    'load[- ]?balanc(er|ers|ing)|lb|reverse proxy|ingress( controller)?|proxy|balancer',
  ],
  ['mesh-sidecar', 'side ?car'],
  ['serverless-function', 'lambdas?|cloud functions?|serverless( functions?)?|faas'],
  ['bff', 'bff|backend for frontend'],
  [
    'auth-service',
    'auth( service| server)?|authentication( service)?|identity( provider| service)?|sso|login service|oauth2?|idp',
  ],
  ['llm-endpoint', 'llm|language model'],
  ['feature-flags', 'feature flags?'],
  ['id-generator', 'id generator|snowflake ids?'],
  ['push-provider', 'push (provider|notifications?)'],
  [
    'third-party-api',
    'third[- ]party( api)?|3rd[- ]party( api)?|external( api| service| system)?|partner( api)?',
  ],
  ['metrics-store', 'metrics( store)?|monitoring'],
  ['log-pipeline', 'log(ging)? (pipeline|aggregat(or|ion)|collector)|logging'],
  ['trace-collector', 'trac(e|ing)( collector)?'],
];

/** Whoever sends requests, by the end of the label: "Mobile users" send, a "User service" does not. */
const senders: readonly (readonly [KindId, string])[] = [
  ['device', 'iot( devices?)?|devices?|sensors?|meters?'],
  ['mobile-client', 'mobile( app| client| user)?s?|ios( app)?|android( app)?|phones?'],
  [
    'client',
    'users?|clients?|browsers?|web browser|customers?|visitors?|end users?|people|players?|shoppers?|internet|load generator|locust|k6',
  ],
];

const byName = new Map<string, KindId>(kinds.map(({ id, name }) => [name.toLowerCase(), id]));
const wholeWord = '(?![\\p{L}\\p{N}])';
const productPatterns = products
  .map(([kind, names]) => [kind, names.split('|').map(withVersion).join('|')] as const)
  .map(patternOf(wholeWord));
const patterns = [
  ...productPatterns,
  ...words
    .map(([kind, names]) => [kind, withVersion(`(?:${names})`)] as const)
    .map(patternOf(wholeWord)),
  ...senders
    .map(([kind, names]) => [kind, withVersion(`(?:${names})`)] as const)
    .map(patternOf('\\s*(?:\\([^)]*\\))?$')),
];

/** A name may end in a version: "postgres16", "redis7"; after one that ends in a digit it would be another name: "s31" is no S3. */
function withVersion(name: string): string {
  return /\d$/.test(name) ? name : `${name}(?:\\d[\\d.]*)?`;
}

function patternOf(end: string) {
  return ([kind, names]: readonly [KindId, string]): readonly [KindId, RegExp] => [
    kind,
    new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${names})${end}`, 'iu'),
  ];
}

/** Answers by label, because traces ask for the same few again and again. */
const known = new Map<string, KindId | undefined>();
const mostKnown = 2_000;

/** The kind that a label means, by a kind's own name, a product or a common word in it; undefined where it says nothing. */
export function kindFromWords(label: string): KindId | undefined {
  return remembered(`any ${label}`, () => {
    const text = spaced(label);
    return (
      byName.get(label.trim().toLowerCase()) ??
      patterns.find(([, pattern]) => pattern.test(text))?.[0]
    );
  });
}

/** The kind that the name of a product stands for, such as the last part of the name of an image. */
export function kindOfProduct(name: string): KindId | undefined {
  return remembered(`product ${name}`, () => {
    const text = spaced(name).trim();
    return productPatterns.find(([, pattern]) => pattern.test(text))?.[0];
  });
}

function remembered(key: string, find: () => KindId | undefined): KindId | undefined {
  if (known.has(key)) return known.get(key);
  if (known.size >= mostKnown) known.clear();
  const kind = find();
  known.set(key, kind);
  return kind;
}

/** `orderQueue`, `order_queue` and `order-queue` as the words "order queue". */
function spaced(text: string): string {
  return text
    .slice(0, 300)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_\-\s]+/g, ' ');
}
