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
  expect(await findViolations(page)).toEqual([]);

  await lesson.getByRole('button', { name: 'Now break it yourself' }).focus();
  await page.keyboard.press('Enter');
  await expect(lesson).toBeHidden();
  await expect(page).not.toHaveURL(/#/);
  const name = page.locator('.topbar-design', { hasText: 'A retry storm, mended' });
  await expect(name).toBeVisible();
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
