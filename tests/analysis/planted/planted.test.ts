import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findingsOf } from '../../../src/analysis/findings/findingsOf';
import { effectText } from '../../../src/analysis/tryOut/effectText';
import { kindOf } from '../../../src/catalogue/kindOf';
import { healthyDesigns } from './healthyDesigns';
import { measured } from './measured';
import { outcomeOf, type PlantedOutcome } from './outcomeOf';
import { plantedDesigns } from './plantedDesigns';

const outcomes: PlantedOutcome[] = [];

test.each(plantedDesigns)('$name: named first, and its first suggestion helps', (planted) => {
  const outcome = outcomeOf(planted);
  outcomes.push(outcome);
  const { first, effect } = outcome;
  expect([first?.components[0], first?.rule]).toEqual([planted.culprit, planted.cause]);
  expect(first?.weight).toBe('harm');
  expect(first?.evidence.length).toBeGreaterThan(0);
  const { before, after, better } = effect!;
  expect(better === 'less' ? before - after : after - before).toBeGreaterThan(0);
});

test('where users wait, the knee names the same component', () => {
  const ofUsers = outcomes.filter(({ first }) => first?.measure === undefined);
  expect(ofUsers.length).toBeGreaterThan(15);
  expect(ofUsers.map(({ limiter }) => limiter?.component)).toEqual(
    ofUsers.map(({ planted }) => planted.culprit),
  );
});

test.each(healthyDesigns)('$name is well, and no bottleneck is claimed', (design) => {
  const report = measured(design, 40, 5);
  const claims = findingsOf({ design, kindOf, report }).filter(({ weight }) => weight === 'harm');
  expect(claims.map(({ title }) => title)).toEqual([]);
});

test('the table says what was found', () => {
  const file = fileURLToPath(new URL('README.md', import.meta.url));
  const table = tableOf(outcomes);
  if (process.env['UPDATE'] === '1') writeFileSync(file, table);
  expect(table).toBe(readFileSync(file, 'utf8'));
});

function tableOf(rows: readonly PlantedOutcome[]): string {
  const found = rows.filter(
    ({ planted, first }) =>
      first?.rule === planted.cause && first.components[0] === planted.culprit,
  );
  return [
    '# Planted troubles',
    '',
    `${rows.length} small designs with one trouble each, and what is told first of it: component and cause are named in ${found.length} of ${rows.length}.`,
    `In ${healthyDesigns.length} healthy designs nothing that hurts is claimed. Written by \`planted.test.ts\` (\`UPDATE=1\`).`,
    '',
    '| planted | told first | its first suggestion | what that does |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ planted, first, suggestion, effect }) =>
        `| ${planted.name} | ${first?.title ?? 'nothing'} | ${suggestion} | ${effect === undefined ? '' : effectText(effect)} |`,
    ),
    '',
  ].join('\n');
}
