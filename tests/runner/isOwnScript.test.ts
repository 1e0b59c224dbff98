import { expect, test } from 'vitest';
import { isOwnScript } from '../../src/runner/isOwnScript';

test.each([
  ['https://one.example/tools/assets/simulation.worker-1a2b.js', true],
  ['./offline.js', true],
  ['https://one.example/tools/../other/worker.js', false],
  ['https://one.example/tool/worker.js', false],
  ['https://one.example.evil.example/tools/worker.js', false],
  ['https://one.example/tools/upload?worker.js', false],
  ['data:text/javascript,1//.js', false],
  ['blob:https://one.example/tools/worker.js', false],
])('a page trusts %s as a script of its own: %s', (address, isOwn) => {
  expect(isOwnScript(address, 'https://one.example/tools/?embed&play=0#1abc')).toBe(isOwn);
});
