import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kinds } from '../../src/catalogue';
import { calculators } from '../../src/library/calculators/calculators';
import { challenges } from '../../src/library/challenges';
import { furtherExamples } from '../../src/library/furtherExamples';
import { glossary } from '../../src/library/glossary/glossary';
import { lessons } from '../../src/library/lessons/lessons';
import type { Kind } from '../../src/model/Kind';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  .toLowerCase()
  .replaceAll(/\s+/g, ' ');
const all: readonly Kind[] = kinds;
const forms = all.filter((kind) => kind.like !== undefined).length;

it.each([
  `${inWords(kinds.length)} kinds on ten behaviours: ${inWords(kinds.length - forms)} that say everything themselves, and ${inWords(forms)} that are a form`,
  `${inWords(lessons.length)} lessons`,
  `glossary tells ${glossary.length} terms`,
  `${inWords(calculators.length)} calculators`,
  `${inWords(challenges.length)} challenges`,
  `${inWords(furtherExamples.length)} more systems`,
])('the README says how many there are: %s', (sentence) => {
  expect(readme.includes(sentence)).toBe(true);
});

/** A whole number from 1 to 99 in words. */
function inWords(number: number): string {
  const small =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
  const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety';
  const unit = small.split(' ');
  if (number < 20) return unit[number]!;
  const ten = tens.split(' ')[Math.floor(number / 10)]!;
  return number % 10 === 0 ? ten : `${ten}-${unit[number % 10]}`;
}
