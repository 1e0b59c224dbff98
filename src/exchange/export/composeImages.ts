/** A program that stands for a kind in a docker-compose file, and the address under which others reach it. */
export interface ComposeImage {
  readonly image: string;
  /** `redis` in `redis://cache:6379`. */
  readonly protocol: string;
  readonly port: number;
  /** Settings without which the image does not start. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: string;
}

const postgres: ComposeImage = {
  image: 'postgres:17',
  protocol: 'postgres',
  port: 5432,
  environment: { POSTGRES_PASSWORD: 'change-me' },
};
const redis: ComposeImage = { image: 'redis:7', protocol: 'redis', port: 6379 };
const kafka: ComposeImage = { image: 'apache/kafka:3.9.0', protocol: 'kafka', port: 9092 };
const rabbitmq: ComposeImage = { image: 'rabbitmq:4', protocol: 'amqp', port: 5672 };
const nginx: ComposeImage = { image: 'nginx:1.27', protocol: 'http', port: 80 };

/** By the id of a kind. What is not here is built by the reader, or, where others run it, stood in for by a mock. */
export const composeImages: Readonly<Record<string, ComposeImage>> = {
  'load-balancer': nginx,
  'l4-balancer': { ...nginx, image: 'haproxy:3.1' },
  'api-gateway': {
    image: 'kong:3.9',
    protocol: 'http',
    port: 8000,
    environment: { KONG_DATABASE: 'off' },
  },
  cdn: { image: 'varnish:7', protocol: 'http', port: 80 },
  cache: redis,
  redis,
  'prefix-index': redis,
  'bloom-filter': { ...redis, image: 'redis/redis-stack-server:7.4.0-v3' },
  'redis-streams': redis,
  memcached: { image: 'memcached:1.6', protocol: 'memcached', port: 11211 },
  'sql-database': postgres,
  'connection-pooler': {
    image: 'edoburu/pgbouncer:v1.24.0-p0',
    protocol: 'postgres',
    port: 5432,
  },
  'sharded-database': { ...postgres, image: 'citusdata/citus:13.0' },
  'time-series-db': { ...postgres, image: 'timescale/timescaledb:2.18.0-pg17' },
  'vector-db': { image: 'qdrant/qdrant:v1.13.0', protocol: 'http', port: 6333 },
  'document-db': { image: 'mongo:8', protocol: 'mongodb', port: 27017 },
  'quorum-store': { image: 'cassandra:5', protocol: 'cassandra', port: 9042 },
  dynamodb: { image: 'amazon/dynamodb-local:2.5.4', protocol: 'http', port: 8000 },
  'consensus-store': {
    image: 'quay.io/coreos/etcd:v3.5.17',
    protocol: 'http',
    port: 2379,
    command:
      'etcd --listen-client-urls http://0.0.0.0:2379 --advertise-client-urls http://0.0.0.0:2379',
  },
  'search-index': {
    image: 'opensearchproject/opensearch:2.18.0',
    protocol: 'http',
    port: 9200,
    environment: { 'discovery.type': 'single-node', DISABLE_SECURITY_PLUGIN: 'true' },
  },
  'graph-db': {
    image: 'neo4j:5',
    protocol: 'neo4j',
    port: 7687,
    environment: { NEO4J_AUTH: 'none' },
  },
  'data-warehouse': {
    image: 'clickhouse/clickhouse-server:25.1',
    protocol: 'http',
    port: 8123,
  },
  'object-store': {
    image: 'minio/minio:RELEASE.2025-01-20T14-49-07Z',
    protocol: 'http',
    port: 9000,
    command: 'server /data',
  },
  queue: rabbitmq,
  rabbitmq,
  'delayed-jobs': rabbitmq,
  topic: { image: 'nats:2.10', protocol: 'nats', port: 4222 },
  log: kafka,
  'auth-service': {
    image: 'quay.io/keycloak/keycloak:26.1',
    protocol: 'http',
    port: 8080,
    command: 'start-dev',
  },
  'metrics-store': { image: 'prom/prometheus:v3.1.0', protocol: 'http', port: 9090 },
  'trace-collector': {
    image: 'otel/opentelemetry-collector:0.117.0',
    protocol: 'http',
    port: 4318,
  },
  'log-pipeline': { image: 'grafana/loki:3.3.2', protocol: 'http', port: 3100 },
  'llm-endpoint': { image: 'ollama/ollama:0.5.7', protocol: 'http', port: 11434 },
};

/** Stands in for what others run. */
export const mockImage: ComposeImage = {
  image: 'wiremock/wiremock:3.10.0',
  protocol: 'http',
  port: 8080,
};
