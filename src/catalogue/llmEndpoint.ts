import { service } from './service';
import { formOf } from './formOf';

/** Tokens in, tokens out, a few at a time. */
export const llmEndpoint = formOf(service, {
  id: 'llm-endpoint',
  number: 114,
  name: 'LLM endpoint',
  group: 'AI',
  icon: 'chat',
  sends: [],
  faults: ['kill', 'slow', 'errors', 'hang', 'loseReplies', 'deploy'],
  fixed: { whileWaiting: 'holds' },
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 2500, sigma: 0.674 },
      source: {
        provenance: 'read',
        confidence: 'low',
        note: '0.3 to 0.6 s to the first token and 15 to 40 ms for each further one: 2.5 s, p99 12 s.',
      },
    },
    slots: {
      value: 32,
      source: {
        provenance: 'read',
        confidence: 'medium',
        note: 'Answers in one batch, limited by memory.',
      },
      label: 'Answers at a time',
      help: 'Answers that one instance writes at the same time.',
    },
    queueLimit: {
      value: 100,
      source: { provenance: 'derived', confidence: 'low', note: 'Further ones are turned away.' },
    },
    contention: {
      value: 0.01,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Each further answer in the batch slows the others a little.',
      },
    },
    bootSeconds: {
      value: 300,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'Loading the weights takes 1 to 10 minutes.',
      },
    },
  },
  presets: [
    {
      name: 'Small model',
      note: 'Some eight billion weights on one GPU: 0.8 s for a short answer, 64 at a time.',
      values: {
        serviceTime: { type: 'lognormal', median: 800, sigma: 0.6 },
        slots: 64,
        bootSeconds: 60,
      },
    },
    {
      name: 'Large model',
      note: 'Some seventy billion weights on several GPUs: 4 s, 32 at a time, ten minutes to load.',
      values: {
        serviceTime: { type: 'lognormal', median: 4000, sigma: 0.6 },
        slots: 32,
        bootSeconds: 600,
      },
    },
  ],
  cost: {
    perInstanceMonth: 5000,
    perMillionRequests: 0,
    note: 'One large GPU at $5,000 a month; US list prices, order of magnitude.',
  },
  summary: 'Writes answers token by token, some dozens at a time.',
  learn:
    'It is measured in seconds and fits a few dozen answers, so twenty more requests are not a little slower but a queue. A new one takes minutes to load. Give it a short line, a timeout, and something smaller to fall back on.',
});
