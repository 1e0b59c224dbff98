import { lognormal } from '../../lognormal';
import { plainRule } from '../../../model/plainRule';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** Resizing a picture while its sender waits, or after. */
export const offloadHeavyJobs: Lesson = {
  id: 'offload-heavy-jobs',
  concept: 'Heavy jobs belong to workers',
  group: 'Load and scaling',
  question: 'The upload is in. What is its sender still waiting for?',
  story:
    'The API takes a picture in 10 ms and then has it resized, which takes half a second and more when several come at once. The sender sees a spinner until the last size is done, although the answer does not need it.',
  broken: lessonDesign(
    {
      name: 'Resizing in the request',
      keySpaces: [{ id: 3, name: 'Pictures', keys: 1_000, zipf: 0 }],
      operations: [{ id: 4, name: 'Upload', access: 'insert', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Senders',
          at: [0, 0],
          with: { rate: 10, mix: [{ operation: 4, share: 1 }], timeoutMs: 0 },
        },
        {
          id: 12,
          kind: 'service',
          name: 'API',
          at: [1, 0],
          with: { serviceTime: lognormal(10, 0.77), slots: 200 },
        },
        {
          id: 13,
          kind: 'service',
          name: 'Resizer',
          at: [3, 0],
          with: { serviceTime: lognormal(500, 0.6), slots: 8 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } },
        { from: 12, to: 13, with: { timeoutMs: 0 }, rules: [{}] },
      ],
    },
    185,
  ),
  change: 'The API puts a job into a queue and answers; workers resize.',
  edits: [
    { type: 'removeComponent', id: 13 },
    {
      type: 'addComponent',
      component: {
        id: 14,
        kind: 'queue',
        name: 'Jobs',
        x: 440,
        y: 0,
        placement: [{ zone: 0, instances: 1 }],
        parameters: {},
      },
    },
    {
      type: 'addComponent',
      component: {
        id: 15,
        kind: 'worker',
        name: 'Resizer',
        x: 660,
        y: 0,
        placement: [{ zone: 0, instances: 1 }],
        parameters: { serviceTime: lognormal(500, 0.6), slots: 8 },
      },
    },
    {
      type: 'addConnection',
      connection: { id: 1_214, from: 12, to: 14, parameters: {}, rules: [plainRule] },
    },
    { type: 'addConnection', connection: { id: 1_415, from: 14, to: 15, parameters: {} } },
  ],
  fromSeconds: 5,
  untilSeconds: 185,
  watch: { text: 'The 99th percentile of an upload.' },
  claims: [
    {
      words: 'Latency p99 of an upload',
      measure: { type: 'latency', quantile: 'p99Seconds' },
      broken: { value: 2.3, within: 0.5, by: 'engine' },
      fixed: { value: 0.065, within: 0.012, by: 'engine' },
    },
  ],
  price:
    'The picture is there a moment later, a queue must be watched, and the page has to show something until then.',
  wrongWhen:
    'When the answer needs the result, such as a check that may refuse: the sender then waits for it anyway.',
  task: {
    text: 'Make the workers of the mended design five times as slow. Uploads notice nothing; the age of the oldest job tells.',
    fault: { type: 'slow', component: 15, factor: 5 },
  },
};
