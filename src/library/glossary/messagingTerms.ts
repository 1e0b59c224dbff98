import type { Term } from './Term';

const group = 'Messaging and data flow';

/** Terms of messages and streams. */
export const messagingTerms: readonly Term[] = [
  {
    id: 'async',
    name: 'Synchronous and asynchronous',
    group,
    text: 'The caller waits for what is done, or leaves a message and goes on. What is left in a queue need not be up at the same time.',
    seen: {
      lessons: ['offload-heavy-jobs'],
      examples: ['shop-checkout', 'notifications'],
      kinds: ['queue', 'topic'],
    },
  },
  {
    id: 'brokers',
    name: 'Kafka, RabbitMQ and Redis Streams',
    group,
    text: 'A log that keeps records for whoever reads, a broker that pushes messages and stops the senders when its memory is full, and a short log in memory. They differ most when consumers stop.',
    seen: { kinds: ['log', 'rabbitmq', 'redis-streams'] },
  },
  {
    id: 'delivery-semantics',
    name: 'Delivery: at most once, at least once',
    group,
    text: 'Acknowledged before the work, a crash loses it; after the work, a crash repeats it.',
    seen: { kinds: ['queue', 'log', 'delayed-jobs'] },
  },
  {
    id: 'partitions-and-order',
    name: 'Consumers, partitions and order',
    group,
    text: 'Each partition has one reader in a group, so more consumers than partitions idle. Order holds within a partition only.',
    seen: { examples: ['orders-as-events'], kinds: ['log', 'stream-processor'] },
  },
  {
    id: 'dead-letter',
    name: 'Poison message and dead letters',
    group,
    text: 'A message that fails each time is tried again for ever and may hold up all behind it. After a few tries it is put aside for a person to look at.',
    seen: { kinds: ['queue', 'rabbitmq', 'log'] },
  },
  {
    id: 'change-data-capture',
    name: 'Change data capture',
    group,
    text: 'Others learn of a change from the database’s own log, a moment after the commit, instead of from a second write that may be forgotten.',
    seen: { kinds: ['change-capture'] },
  },
  {
    id: 'replication-slot',
    name: 'Replication slot that keeps the log',
    group,
    text: 'A database keeps its log until the last reader has it. A reader that stays away fills the disk.',
    seen: { kinds: ['change-capture', 'sql-database'] },
    limits:
      'The backlog of the reader is simulated and a full disk is a fault; how one leads to the other is not.',
  },
  {
    id: 'schema-evolution',
    name: 'Schema evolution and registry',
    group,
    text: 'Messages outlive the code that wrote them. A registry refuses a change that those who read could not understand.',
    limits:
      'The content of messages is not simulated; what a reader cannot understand is close to a poison message.',
    seen: { kinds: ['log'] },
  },
  {
    id: 'event-log',
    name: 'Event log and audit',
    group,
    text: 'Keeping what happened instead of how it stands now. The state can be made again, in the time that reading all events takes.',
    seen: { examples: ['orders-as-events'], kinds: ['log'] },
  },
  {
    id: 'fan-out',
    name: 'Fan-out',
    group,
    text: 'One post, a copy for each follower. For ten million followers that is a hundred seconds of a fleet that does 100,000 a second, so the famous are read instead.',
    seen: { examples: ['news-feed', 'notifications'], kinds: ['topic', 'worker', 'push-provider'] },
  },
  {
    id: 'scheduling',
    name: 'Scheduled jobs',
    group,
    text: 'Work at a time. Everything at nine o’clock is a peak, and two schedulers do it twice: spread it, and let one hold the lease.',
    seen: { kinds: ['batch-job', 'delayed-jobs', 'device'] },
  },
  {
    id: 'unique-ids',
    name: 'Unique ids: UUID, Snowflake',
    group,
    text: 'Numbers that many can hand out at once: at random, or from the time, the machine and a counter. A clock that goes back makes the second sort wait or repeat itself.',
    seen: { kinds: ['id-generator'] },
    limits:
      'How many a second and what happens when it is down are simulated; a clock that goes back is not.',
  },
];
