import { expect, type Page } from '@playwright/test';
import { ticketSale } from '../../src/library/ticketSale';
import { urlShortener } from '../../src/library/urlShortener';
import { App } from './support/App';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

/** Opens a panel of the dock, which on a phone is a sheet. */
async function openPanel(page: Page, name: string | RegExp): Promise<void> {
  if (await new App(page).isPhone()) {
    const sheet = page.getByRole('button', { name: /^Charts/ });
    if (!(await page.getByRole('tab', { name: 'Charts' }).isVisible())) await sheet.click();
  }
  await page.getByRole('tab', { name }).click();
}

test('objectives are stated, judged while it runs, edited and undone', async ({ page }) => {
  const app = new App(page);
  await app.open(urlShortener.design);
  await openPanel(page, /^Objectives/);
  await page.getByRole('button', { name: /two usual ones/ }).click();
  const rows = page.locator('.objectives tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Met');
  await expect(rows.nth(1)).toContainText(/100%.*100%/);

  const target = page.getByLabel('Target of objective 1');
  await target.fill('0.5');
  await target.press('Enter');
  await expect(rows.first()).toContainText('Broken');
  await expect(page.getByRole('tab', { name: 'Objectives 1 failing' })).toBeVisible();
  await target.fill('0');
  await target.press('Enter');
  await expect(page.locator('.objectives [role=alert]')).toContainText('more than 0');
  await target.press('Escape');
  await page.getByLabel('Requests of objective 2').selectOption('Create');
  await page.getByLabel('Objective 2', { exact: true }).selectOption('Cost, at most');
  await expect(rows.nth(1)).toContainText('a month');
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove objective 2' }).click();
  await expect(rows).toHaveCount(1);
});

test(
  'the knee is found in the background, and a sweep can be stopped',
  { tag: '@full' },
  async ({ page }) => {
    test.setTimeout(120_000);
    const app = new App(page);
    await app.open(ticketSale.design);
    await openPanel(page, 'Where it bends');
    await page.getByRole('button', { name: 'Find the knee' }).click();
    await expect(page.getByRole('status').filter({ hasText: /\d+ of \d+ runs/ })).toBeVisible();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(page.locator('.knee')).toContainText('The sweep was stopped.');
    await page.getByRole('button', { name: 'Find it again' }).click();
    await expect(page.locator('.knee-told li').first()).toContainText(
      /^Broken from .* times today’s load of .* req\/s/,
      { timeout: 100_000 },
    );
    await page.getByText('The runs as a table').click();
    await expect(page.locator('.knee-table tbody tr').first()).toContainText('×0.25');
    expect(await findViolations(page)).toEqual([]);
  },
);

test(
  'the runs of a sweep stand in a table with room for what breaks',
  { tag: '@full' },
  async ({ page, isMobile }) => {
    test.skip(isMobile, 'A phone scrolls it.');
    await new App(page).open(ticketSale.design);
    await openPanel(page, 'Where it bends');
    await page.getByRole('button', { name: 'Find the knee' }).click();
    await page.getByText('The runs as a table').click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    const beyond = await page
      .locator('.knee-table')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(beyond).toBe(0);
  },
);

test('a change is compared with the design before it under the same arrivals', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile);
  test.setTimeout(120_000);
  const app = new App(page);
  await app.open(ticketSale.design);
  await openPanel(page, 'Compare');
  await page.getByRole('button', { name: 'Pin this as A' }).click();
  await page.getByLabel('Design B').selectOption('A flush that never heals');
  await runSideBySide(page);
  await page.getByLabel('Length').selectOption('20 s');
  await page.getByRole('button', { name: 'Compare them' }).click();
  const cost = page.locator('.compare tbody tr', { hasText: 'Cost' });
  await expect(cost).toContainText('a month', { timeout: 60_000 });
  await expect(page.locator('.compare caption')).toHaveText('Mean of 3 seeds ± 95%', {
    timeout: 60_000,
  });
  await expect(page.locator('.picture-box.marked').first()).toBeVisible();
  await expect(page.locator('.overlay-line')).toHaveCount(4);
  expect(await findViolations(page)).toEqual([]);
});

/** Opens both designs in step, breaks both, goes to another moment with the keyboard and leaves. */
async function runSideBySide(page: Page): Promise<void> {
  const workers = page.workers().length;
  await page.getByRole('button', { name: 'Side by side' }).click();
  const sides = page.getByRole('dialog', { name: 'Side by side' });
  for (const [name, card] of [
    ['Design A', 'Lobby'],
    ['Design B', 'Items DB'],
  ] as const) {
    const pane = sides.getByRole('region', { name });
    await expect(pane.locator('.react-flow__node', { hasText: card })).toBeVisible();
    await expect(pane.locator('.line-label', { hasText: '/s' }).first()).toBeVisible();
  }
  expect(page.workers()).toHaveLength(workers + 2);
  await expect(sides.locator('tbody tr', { hasText: 'B against A' })).toContainText('a month');
  await sides.getByRole('button', { name: 'Break both' }).click();
  await sides.getByRole('menuitem', { name: 'All traffic ×3' }).click();
  await expect(sides.getByRole('button', { name: 'Break both 1' })).toBeVisible();

  const clock = sides.locator('.clock');
  await page.locator('.side-name').first().click();
  await page.keyboard.press('Space');
  await expect(sides.getByText('Both rest.')).toBeAttached();
  const time = sides.getByRole('slider', { name: 'Simulated time of both' });
  await time.focus();
  await page.keyboard.press('Home');
  await expect(clock).toHaveText('00:00.0');
  expect(await findViolations(page, 'dialog')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.workers().length).toBe(workers);
}
