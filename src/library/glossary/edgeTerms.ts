import type { Term } from './Term';

const group = 'Edge and protocols';

/** Terms of what stands between users and services, and of how they talk. */
export const edgeTerms: readonly Term[] = [
  {
    id: 'cdn',
    name: 'CDN',
    group,
    text: 'Caches near the users all over the world. They answer what many ask for, and only the misses travel to the origin.',
    seen: { lessons: ['cache-layers'], examples: ['video-streaming'], kinds: ['cdn'] },
  },
  {
    id: 'request-path',
    name: 'DNS, TCP, TLS and HTTP',
    group,
    text: 'What a first request pays before it is sent: the name, a round trip for the connection, one or two for encryption. A connection that is kept open pays it once.',
    seen: { kinds: ['dns', 'l4-balancer'] },
    limits:
      'Handshakes are no events of their own: their time belongs to the delay of a connection.',
  },
  {
    id: 'dns-failover',
    name: 'DNS failover and time to live',
    group,
    text: 'A name that points elsewhere after a failure. Resolvers keep the old address for its time to live, and some for longer.',
    seen: { kinds: ['dns'] },
    limits: 'Resolvers are not simulated one by one: DNS is a balancer whose health view lags.',
  },
  {
    id: 'api-gateway',
    name: 'API gateway',
    group,
    text: 'One door in front of many services, which checks who asks and how often. It saves each service the same code, and everybody is outside when it is down.',
    seen: { examples: ['guarded-api'], kinds: ['api-gateway', 'auth-service', 'waf'] },
  },
  {
    id: 'bff',
    name: 'Backend for frontend',
    group,
    text: 'A service that gathers for one sort of screen what it needs from several others, in one round trip, and can leave out what does not answer in time.',
    seen: { examples: ['monolith-to-bff'], kinds: ['bff'] },
  },
  {
    id: 'rate-limiting',
    name: 'Rate limiting',
    group,
    text: 'So many requests in a time, and no more. A fixed window lets twice the limit through at its edge, a sliding one does not, and a token bucket allows a burst that it states.',
    seen: {
      examples: ['guarded-api', 'tenants-in-one-system'],
      kinds: ['rate-limiter', 'waf', 'api-gateway'],
    },
  },
  {
    id: 'throttling',
    name: 'Throttling and shedding',
    group,
    text: 'Under too much load, some requests are slowed down or turned away so that the others succeed: the less important first.',
    seen: { kinds: ['rate-limiter', 'service'] },
  },
  {
    id: 'http-caching',
    name: 'HTTP caching: ETag, Cache-Control',
    group,
    text: 'Headers that say how long an answer may be kept, and a tag by which “not changed” can be said without sending it again.',
    seen: { kinds: ['cdn', 'client'] },
    limits:
      'A browser’s cache is drawn as a cache of its own; answers of another size for “not changed” are not simulated.',
  },
  {
    id: 'idempotent-methods',
    name: 'Safe and idempotent methods',
    group,
    text: 'A safe request changes nothing, an idempotent one has the same effect once or many times. Only these can be tried again without thinking.',
    seen: { kinds: ['payment-provider', 'third-party-api'] },
  },
  {
    id: 'api-style',
    name: 'REST, RPC and GraphQL',
    group,
    text: 'Ways to ask: for resources, for functions, or for exactly the fields that are wanted. What the simulation sees of them is how many calls a screen needs.',
    seen: { examples: ['monolith-to-bff'], kinds: ['bff'] },
    limits: 'Which style is nicer to work with is no question of traffic.',
  },
  {
    id: 'push-and-poll',
    name: 'WebSocket, server-sent events and polling',
    group,
    text: 'To learn of something new, a client asks again and again, or keeps a connection open on which it is told. The first costs empty requests, the second memory for each connection.',
    seen: {
      examples: ['team-chat'],
      kinds: ['websocket-gateway', 'mobile-client', 'push-provider'],
    },
  },
  {
    id: 'reconnect-storm',
    name: 'Reconnect storm',
    group,
    text: 'A gateway with many open connections goes away, and all of its clients come back in the same second. A random wait spreads them.',
    seen: { examples: ['team-chat'], kinds: ['mobile-client', 'websocket-gateway', 'device'] },
  },
  {
    id: 'pagination',
    name: 'Pagination: offset and keyset',
    group,
    text: 'With an offset the database walks over all rows before the page, so deep pages are slow. With the last key seen it begins where the page begins.',
    seen: { kinds: ['sql-database'] },
    limits: 'Rows are not walked over one by one: give the deep page a longer service time.',
  },
  {
    id: 'api-versioning',
    name: 'API versions and internal contracts',
    group,
    text: 'Callers and callee are never deployed in the same moment. A change that only adds is harmless; one that takes away breaks those who are not there yet.',
    limits:
      'Versions of messages are not simulated. What a mix of versions does is close to a share of errors, which is a fault of every service.',
  },
  {
    id: 'schema-first',
    name: 'Schema-first clients',
    group,
    text: 'The interface is written down first, as in OpenAPI, and clients are generated from it, so that they cannot disagree with it unnoticed.',
    limits: 'It prevents mistakes in code, which no traffic shows.',
  },
  {
    id: 'sessions-and-tokens',
    name: 'Sessions and tokens',
    group,
    text: 'A session is looked up at every request and ends the moment it is deleted. A signed token needs no look-up, and is good until it expires, whatever happens meanwhile.',
    seen: { examples: ['guarded-api'], kinds: ['auth-service', 'redis', 'feature-flags'] },
  },
  {
    id: 'password-hashing',
    name: 'Cost of password hashing',
    group,
    text: 'Checking a password is made slow on purpose, a quarter of a second of processor time. A wave of logins fills the processors for everybody unless it has its own.',
    seen: { kinds: ['auth-service'] },
  },
  {
    id: 'web-security',
    name: 'OWASP, CORS, injection and OAuth',
    group,
    text: 'What attackers try, and the rules and protocols against it. They belong on a checklist for every design.',
    limits:
      'An attack is a question of code and rights, not of load. Only what a firewall costs and turns away is simulated.',
    seen: { kinds: ['waf'] },
  },
];
