import { expect } from '@playwright/test';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

test('a lesson by keyboard: found, run, its figures as stated, opened, broken further, taken back', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('learn lessons');
  await page.keyboard.press('Enter');
  const search = page.getByRole('searchbox', { name: 'Search lessons, terms and calculators' });
  await search.fill('metastable over');
  const index = page.getByRole('navigation', { name: 'Lessons, terms and calculators' });
  await search.press('Tab');
  await page.keyboard.press('Tab');
  await expect(index.getByRole('button', { name: 'Metastable overload' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#learn\/retry-storm$/);

  const lesson = page.getByRole('article', { name: 'Metastable overload' });
  await lesson.getByRole('button', { name: 'Run both' }).focus();
  await page.keyboard.press('Enter');
  const row = lesson.getByRole('row', { name: /^Good answers after the hiccup/ });
  await expect(row).toContainText('0% , as stated', { timeout: 60_000 });
  await expect(row).toContainText('100% , as stated');
  await expect(lesson.locator('.overlay-line')).toHaveCount(2);
  const written = ['0/s', '50/s', '100/s', '0:00', '0:30', '1:00', '1:30'];
  await expect(lesson.locator('.overlay-chart text')).toHaveText(written);
  expect(await findViolations(page)).toEqual([]);

  await lesson.getByRole('button', { name: 'Now break it yourself' }).focus();
  await page.keyboard.press('Enter');
  await expect(lesson).toBeHidden();
  await expect(page).not.toHaveURL(/#/);
  const name = page.locator('.topbar-design', { hasText: 'A retry storm, mended' });
  await expect(name).toBeVisible();
  // Learn leads back to the lesson whose design was opened.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('learn lessons');
  await page.keyboard.press('Enter');
  await expect(lesson).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(name).toHaveCount(0);

  await page.goto('./#learn/term/quorum');
  await expect(page.getByRole('heading', { name: 'Quorum: N, R, W' })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  // A term leads to its calculator, which says what it takes and what comes out.
  await page.getByRole('button', { name: 'Quorum availability' }).last().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#learn\/calculator\/quorum$/);
  // It is among what is listed now.
  await expect(index.getByRole('button', { name: 'Quorum availability' })).toBeInViewport();
  const result = page.getByRole('region', { name: 'Result' }).getByRole('status');
  await expect(result).toContainText('Enough of them are up 99.9702%');
  const nodes = page.getByRole('textbox', { name: 'Nodes' });
  await nodes.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2.5');
  await expect(nodes).toHaveAccessibleDescription(/must be a whole number between 1 and 101/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await expect(result).toContainText('99.99901');
  expect(await findViolations(page)).toEqual([]);
});

test('the transaction lab by keyboard: an update is lost, and is not when serializable; every order, every level', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('lab isolation');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#learn\/lab\/transactions$/);
  const lab = page.getByRole('article', { name: 'Transactions and isolation levels' });
  const next = lab.getByRole('button', { name: 'Next of A' });
  await next.focus();
  for (const key of ['a', 'b', 'a', 'b']) await page.keyboard.press(key);
  await expect(lab.getByRole('region', { name: 'Transaction B' })).toContainText('waits for A');
  for (const key of ['a', 'b']) await page.keyboard.press(key);
  const result = lab.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('Lost update: A changed Stock after B had read it');
  await expect(result).toContainText('The rule is broken');

  // The same turns at another level.
  await lab.getByRole('combobox', { name: 'Isolation level' }).selectOption('snapshot');
  await expect(result).toContainText('Only A has committed');
  await expect(lab.getByRole('region', { name: 'What has happened' })).toContainText(
    'B is turned back: the row was changed by another since its snapshot',
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findViolations(page)).toEqual([]);

  const table = lab.getByRole('region', { name: 'Levels and anomalies' });
  await expect(table).toContainText('The published tables say the same in 63 of 63 fields.');
  await table
    .getByRole('button', { name: /^Snapshot isolation, Write skew: can happen/ })
    .press('Enter');
  await expect(
    lab.getByRole('heading', { name: 'All 20 orders of these statements' }),
  ).toBeVisible();
  await lab.getByRole('radio', { name: /^Write skew 18 of 20/ }).check();
  const orders = lab.getByRole('region', { name: 'Orders' });
  await expect(orders.getByRole('button')).toHaveCount(18);
  await orders.getByRole('button', { name: /^A B A B A B\b/ }).press('Enter');
  const step = lab.getByRole('button', { name: 'Next step' });
  for (let turn = 0; turn < 6; turn++) await step.press('Enter');
  await expect(result).toContainText('each decided on what no longer held');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findViolations(page)).toEqual([]);

  // The terms of the glossary lead to their own cases.
  await result.getByRole('button', { name: 'Write skew' }).press('Enter');
  await expect(page).toHaveURL(/#learn\/term\/write-skew$/);
  await page.getByRole('button', { name: /^Lab: / }).press('Enter');
  await expect(page).toHaveURL(/#learn\/lab\/transactions\/doctors$/);
  await expect(lab.getByRole('combobox', { name: 'Case' })).toHaveValue('doctors');
});

test('whether it is right, by keyboard: textbook cases run beside theory, stop, run with other seeds; what is left out', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('is it right');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#learn\/right$/);
  const right = page.getByRole('article', { name: 'Is it right?' });
  await right.getByRole('button', { name: 'Run the textbook cases' }).press('Enter');
  await expect(right.getByRole('progressbar', { name: 'Runs done' })).toBeVisible();
  const row = right.getByRole('row', { name: /^Mean latency load 30%/ });
  await expect(row).toContainText('14.29 ms');
  await expect(row.getByRole('cell').last()).toHaveText(/holds|by chance/, { timeout: 60_000 });
  await expect(right.locator('.right-point').first()).toBeVisible();
  await right.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(right).toContainText(/Stopped after \d+ of 160 runs\. \d+ of \d+ intervals hold/);
  expect(await findViolations(page)).toEqual([]);

  await right.getByRole('button', { name: 'Run again with other seeds' }).press('Enter');
  await expect(right).toContainText('of 160 runs, seeds 11 to 20 …');
  await expect(row).toContainText(/not run yet|of 10 runs/);
  await right.getByRole('button', { name: 'Stop' }).press('Enter');
  await right.getByText('Queueing', { exact: true }).click();
  await expect(right.getByRole('row', { name: /^M\/M\/1: means, waits/ })).toContainText(
    '24 of 24',
  );
  await expect(right.getByRole('region', { name: 'What is left out' })).toContainText(
    'Query planning on real data',
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findViolations(page)).toEqual([]);
});
