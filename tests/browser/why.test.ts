import { expect } from '@playwright/test';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

test('why it does not come back is told with its chain; what helps is measured, applied and undone', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile);
  await page.goto('./');
  await page.locator('.invitation .button.primary').click({ timeout: 15_000 });
  await expect(page.locator('.card-tag', { hasText: /bottleneck|cause/ })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('tab', { name: 'Why' }).click();
  await page.getByRole('button', { name: 'Fill the page' }).click();
  await expect(
    page.getByRole('heading', { name: /^Why do \d+% of the requests fail\?/ }),
  ).toBeVisible();
  const chain = page.getByRole('region', { name: 'Causal chain' });
  await expect(chain.getByText('Items DB reaches its limit')).toBeVisible({ timeout: 20_000 });
  await expect(chain.getByText('Item cache: emptied')).toBeVisible();
  await expect(page.locator('.finding').first()).toContainText('Items DB');
  const one = page.getByRole('region', { name: 'One failed request' });
  await expect(one.getByRole('row', { name: /Items DB, try 2.*timed out/ })).toBeVisible();
  const first = await one.locator('.trace-head').textContent();
  await one.getByRole('button', { name: 'Next failed one' }).click();
  await expect(one.locator('.trace-head')).not.toHaveText(first ?? '');
  expect(await findViolations(page)).toEqual([]);

  await page
    .getByRole('button', { name: /^Try: Items DB, queries at a time: 6 to 12/ })
    .first()
    .click();
  const apply = page.getByRole('button', { name: /^Apply: Items DB, queries at a time: 6 to 12/ });
  await expect(apply.first()).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.trial.better').first()).toContainText(
    /success \d+% → \d+%95% interval/,
  );
  await apply.first().click();
  await page.getByRole('button', { name: 'Back to the canvas' }).click();
  await page.getByRole('tab', { name: 'Charts' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await page.locator('.react-flow__node', { hasText: 'Items DB' }).click();
  await expect(page.getByLabel('Queries at a time', { exact: true }).first()).toHaveValue('12');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Queries at a time', { exact: true }).first()).toHaveValue('6');
  await page.locator('.inspector').getByRole('tab', { name: 'Why' }).click();
  await expect(page.locator('.inspector')).toContainText(/Items DB/);
});
