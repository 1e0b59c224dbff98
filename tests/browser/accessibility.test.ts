import { expect } from '@playwright/test';
import { test } from './support/test';
import { violations } from './support/violations';

for (const theme of ['light', 'dark'] as const) {
  test(`nothing that axe-core can find is wrong, in the ${theme} theme`, async ({
    page,
    isMobile,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('./');
    await expect(page.locator('.clock')).not.toHaveText('00:00.0', { timeout: 15_000 });
    expect(await violations(page)).toEqual([]);

    await page.locator('.invitation .button.primary').click();
    await expect(page.locator('.card-tag').first()).toBeVisible({ timeout: 15_000 });
    const card = page.locator('.react-flow__node').first();
    await (isMobile ? card.tap() : card.click());
    await expect(page.getByRole('tab', { name: 'Settings' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('the canvas can be used from the keyboard alone', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await page.goto('./');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.locator('.react-flow__node').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('c');
  await page.locator('.react-flow__node').last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Put a service between them.');
});
