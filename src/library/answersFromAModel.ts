import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** A help box: 100 questions a second, five of six known already, the others answered by a language model in 1.5 s. */
export const answersFromAModel: Example = {
  id: 'answers-from-a-model',
  name: 'Answers from a model',
  summary: 'A language model behind a cache of answers, with a plain answer where it fails.',
  invitation: {
    headline: 'When the model fails, a plain answer stands in.',
    text: 'So nobody sees an error. Let the model go silent: each new question waits the whole 8 s for its plain answer. A circuit breaker on that connection ends the wait.',
    label: 'Silence the model',
    fault: { type: 'hang', component: 18 },
  },
  design: draw({
    name: 'Answers from a model',
    keySpaces: [{ id: 3, name: 'Questions', keys: 100_000, zipf: 0.9 }],
    operations: [
      { id: 4, name: 'Ask', access: 'read', keySpace: 3, requestBytes: 6_000 },
      { id: 5, name: 'Rate answer', access: 'update', keySpace: 3 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Visitors',
        at: [0, 1],
        with: {
          rate: 110,
          timeoutMs: 15_000,
          mix: [
            { operation: 4, share: 10 },
            { operation: 5, share: 1 },
          ],
        },
      },
      {
        id: 12,
        kind: 'api-gateway',
        name: 'Gateway',
        at: [1, 1],
        in: [1, 1],
        with: { rate: 400, burst: 400 },
      },
      {
        id: 13,
        kind: 'async-service',
        name: 'Answers',
        at: [2, 1],
        in: [1, 1],
        with: { serviceTime: lognormal(3), slots: 2_000 },
      },
      {
        id: 14,
        kind: 'redis',
        name: 'Cache',
        at: [3, 0],
        with: { capacity: 20_000, ttlSeconds: 3_600 },
      },
      { id: 15, kind: 'vector-db', name: 'Help articles', at: [3, 1], in: [2, 2] },
      { id: 16, kind: 'queue', name: 'Ratings', at: [3, 3] },
      {
        id: 17,
        kind: 'gpu-worker',
        name: 'Embedder',
        at: [4, 3],
        in: [2, 2],
        with: { serviceTime: lognormal(80, 0.6) },
      },
      {
        id: 18,
        kind: 'llm-endpoint',
        name: 'Model',
        at: [3, 2],
        in: [4],
        with: { serviceTime: lognormal(1_500, 0.4) },
      },
      { id: 19, kind: 'data-lake', name: 'Archive', at: [5, 3], with: { quota: 2_000 } },
    ],
    calls: [
      { from: 11, to: 12, with: { timeoutMs: 14_000 } },
      { from: 12, to: 13, with: { timeoutMs: 14_000 } },
      { from: 13, to: 14, with: { timeoutMs: 50 } },
      { from: 13, to: 15, with: { timeoutMs: 500 } },
      {
        from: 13,
        to: 18,
        with: { timeoutMs: 8_000, fallback: 'standIn' },
        rules: [{ operations: [4], step: 3, mode: 'onMiss', missOf: 1314 }],
      },
      { from: 13, to: 16 },
      { from: 16, to: 17 },
      { from: 17, to: 19, with: { timeoutMs: 60_000 }, rules: [{ mode: 'async' }] },
    ],
  }),
};
