import { expect, test } from 'vitest';
import { designToFile } from '../../src/exchange/designToFile';
import { examples } from '../../src/library/examples';
import { temporaryFolder } from './temporaryFolder';
import { typed } from './typed';

const shortener = examples.find(({ id }) => id === 'url-shortener')!.design;

test('a link that is made gives its design back, and says how its run should end', async () => {
  const made = await typed(
    'link',
    'example:url-shortener',
    '--digest',
    '3',
    '--site',
    'https://a.test/x#old',
  );
  expect(made).toMatchObject({ code: 0, error: [] });
  expect(made.out).toEqual([expect.stringMatching(/^https:\/\/a\.test\/x#1[\w-]+$/)]);
  const back = await typed('link', '--decode', made.out[0]!);
  expect(back.code).toBe(0);
  expect(`${back.out.join('\n')}\n`).toBe(designToFile(shortener));
  expect(back.error).toEqual([expect.stringMatching(/^Its digest at 3 s is [\da-f]{16}\.$/)]);
});

test('a link that was cut off is refused with a sentence', async () => {
  const made = await typed('link', 'example:url-shortener');
  const { code, out, error } = await typed('link', '--decode', made.out[0]!.slice(0, -20));
  expect([code, out]).toEqual([2, []]);
  expect(error[0]).toMatch(/link/i);
});

test('a design is written in each form, and an unknown form is refused', async () => {
  for (const [form, start] of [
    ['json', '{'],
    ['mermaid', 'flowchart LR'],
    ['compose', '# URL shortener'],
    ['k6', '// Traffic of'],
  ] as const) {
    const { code, out } = await typed('export', 'example:url-shortener', '--to', form);
    expect(code).toBe(0);
    expect(out[0]).toContain(start);
  }
  expect(await typed('export', 'example:url-shortener', '--to', 'pdf')).toMatchObject({
    code: 2,
    error: [expect.stringMatching(/^--to cannot be "pdf"\. There are: json, /)],
  });
  expect(await typed('export', 'example:url-shortener')).toMatchObject({
    code: 2,
    error: [expect.stringMatching(/^--to is missing\./)],
  });
});

test('a record says what was decided, what is assumed, and what its run measured', async () => {
  const design = { ...shortener, scenario: { ...shortener.scenario, durationSeconds: 5 } };
  const folder = temporaryFolder({ 'design.json': designToFile(design) });
  const { code, out } = await typed('export', `${folder}/design.json`, '--to', 'record');
  const text = out.join('\n');
  expect(code).toBe(0);
  expect(out[0]).toBe('# URL shortener');
  for (const { name } of design.components) expect(text).toContain(`| ${name} |`);
  expect(text).toMatch(/^- Browsers: 1,200 requests\/s \(Redirect 90\.9%, Create 9\.1%\)$/m);
  expect(text).toMatch(/Its digest at 5 s is `[\da-f]{16}`/);
  expect(text).toMatch(/^\| Latency p99 \| .*ms/m);
});
