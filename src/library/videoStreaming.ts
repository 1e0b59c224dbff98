import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** A video platform: 1/100 of 70,000 pieces a second through a CDN, and uploads that wait in line for transcoders. */
export const videoStreaming: Example = {
  id: 'video-streaming',
  name: 'Video streaming',
  summary: 'Pieces of video from a CDN; uploads through a queue to transcoders.',
  invitation: {
    headline: 'Nearly all of the traffic goes through one name.',
    text: 'Viewers load pieces of video from the CDN and little else. Let its certificate expire: uploads and titles go on as if nothing were wrong.',
    label: 'Let the CDN’s certificate expire',
    fault: { type: 'expire', component: 13 },
  },
  design: draw({
    name: 'Video streaming',
    slice: 100,
    keySpaces: [
      { id: 3, name: 'Pieces', keys: 300_000, zipf: 1.1 },
      { id: 4, name: 'Titles', keys: 20_000, zipf: 0.9 },
    ],
    operations: [
      { id: 5, name: 'Load piece', access: 'read', keySpace: 3 },
      { id: 6, name: 'Open title', access: 'read', keySpace: 4 },
      { id: 7, name: 'Upload piece', access: 'insert', keySpace: 3 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Viewers',
        at: [0, 0.5],
        with: {
          rate: 700,
          mix: [
            { operation: 5, share: 9 },
            { operation: 6, share: 1 },
          ],
        },
      },
      {
        id: 12,
        kind: 'client',
        name: 'Uploaders',
        at: [0, 3],
        with: { rate: 2, timeoutMs: 20_000, mix: [{ operation: 7, share: 1 }] },
      },
      { id: 13, kind: 'cdn', name: 'Video CDN', at: [1.5, 0], with: { capacity: 100_000 } },
      { id: 14, kind: 'load-balancer', name: 'Edge LB', at: [1, 1.5] },
      {
        id: 15,
        kind: 'service',
        name: 'Catalogue',
        at: [2, 1.5],
        in: [2, 2],
        with: { serviceTime: lognormal(5) },
      },
      { id: 16, kind: 'memcached', name: 'Title cache', at: [3, 1], in: [1, 1] },
      { id: 17, kind: 'document-db', name: 'Titles DB', at: [3, 2], in: [1, 2] },
      {
        id: 18,
        kind: 'service',
        name: 'Upload API',
        at: [1, 3],
        in: [1, 1],
        with: { serviceTime: lognormal(30) },
      },
      { id: 19, kind: 'queue', name: 'To encode', at: [2, 3], with: { visibilitySeconds: 300 } },
      {
        id: 20,
        kind: 'transcoder',
        name: 'Transcoders',
        at: [3, 3],
        in: [4, 4],
        with: { serviceTime: lognormal(6_000, 0.5) },
      },
      { id: 21, kind: 'object-store', name: 'Videos', at: [4, 0] },
    ],
    calls: [
      { from: 11, to: 13, with: { timeoutMs: 3_000 }, rules: [{ operations: [5] }] },
      { from: 11, to: 14, with: { timeoutMs: 2_000 }, rules: [{ operations: [6] }] },
      { from: 12, to: 18, with: { timeoutMs: 15_000 } },
      { from: 13, to: 21, with: { timeoutMs: 2_000 } },
      { from: 14, to: 15 },
      { from: 15, to: 16, with: { timeoutMs: 50 } },
      { from: 15, to: 17, with: { timeoutMs: 300, attempts: 2, backoffMs: 20 } },
      { from: 18, to: 19 },
      { from: 19, to: 20 },
      { from: 20, to: 21, with: { timeoutMs: 5_000, attempts: 3, backoffMs: 200 } },
    ],
  }),
};
