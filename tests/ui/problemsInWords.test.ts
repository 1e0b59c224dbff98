import { expect, test } from 'vitest';
import { problemsInWords } from '../../src/ui/practise/problemsInWords';

test('a few problems are told in full, and of many how many more there are', () => {
  const problems = Array.from({ length: 100 }, (_, at) => ({ path: '', message: `No ${at}.` }));
  expect(problemsInWords(problems.slice(0, 3))).toBe('No 0. No 1. No 2.');
  expect(problemsInWords(problems)).toBe('No 0. No 1. No 2. And 97 more.');
});
