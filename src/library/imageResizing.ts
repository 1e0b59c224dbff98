import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** Pictures in the size that is asked for: 1,000 requests/s at a CDN, and a function that makes what it does not have. */
export const imageResizing: Example = {
  id: 'image-resizing',
  name: 'Image resizing',
  summary: 'A serverless function makes each size of a picture once; a CDN keeps it.',
  invitation: {
    headline: 'The function runs some ten times at once. It may run sixty times.',
    text: 'That is the limit of the account. Empty the CDN: hundreds of pictures a second have to be made anew, each in an environment that starts cold.',
    label: 'Empty the CDN',
    fault: { type: 'flushCache', component: 13 },
  },
  design: draw({
    name: 'Image resizing',
    keySpaces: [{ id: 3, name: 'Picture sizes', keys: 200_000, zipf: 0.95 }],
    operations: [
      { id: 4, name: 'Show picture', access: 'read', keySpace: 3, replyBytes: 60_000 },
      { id: 5, name: 'Upload picture', access: 'insert', keySpace: 3 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Browsers',
        at: [0, 0],
        with: { rate: 1_000, mix: [{ operation: 4, share: 1 }] },
      },
      {
        id: 12,
        kind: 'mobile-client',
        name: 'Uploaders',
        at: [0, 1.5],
        with: { rate: 5, mix: [{ operation: 5, share: 1 }] },
      },
      { id: 13, kind: 'cdn', name: 'Picture CDN', at: [1, 0], with: { capacity: 120_000 } },
      {
        id: 14,
        kind: 'serverless-function',
        name: 'Resizer',
        at: [2, 0],
        with: {
          serviceTime: lognormal(90, 0.5),
          slots: 60,
          keepWarm: 20,
        },
      },
      {
        id: 15,
        kind: 'serverless-function',
        name: 'Upload',
        at: [1, 1.5],
        with: { serviceTime: lognormal(40, 0.5), keepWarm: 5 },
      },
      { id: 16, kind: 'object-store', name: 'Originals', at: [3, 0.75] },
      { id: 17, kind: 'queue', name: 'Uploads', at: [2, 2.25] },
      {
        id: 18,
        kind: 'worker',
        name: 'Checker',
        at: [3, 2.25],
        in: [1, 1],
        with: { serviceTime: lognormal(150) },
      },
    ],
    calls: [
      { from: 11, to: 13, with: { timeoutMs: 5_000 } },
      { from: 12, to: 15, with: { timeoutMs: 8_000 } },
      { from: 13, to: 14, with: { timeoutMs: 4_000 } },
      { from: 14, to: 16, with: { timeoutMs: 2_000 } },
      { from: 15, to: 16, with: { timeoutMs: 3_000 } },
      { from: 15, to: 17 },
      { from: 17, to: 18 },
    ],
  }),
};
