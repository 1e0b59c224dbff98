import { expect } from '@playwright/test';
import { test } from './support/test';

test('the page opens with its name as the heading', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Loadbearing/);
});

test('a script from elsewhere is refused', async ({ page, pageProblems }) => {
  await page.goto('./');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    document.body.append(script);
  });
  await expect.poll(() => pageProblems.join('\n')).toContain('policy: script-src');
  expect(await page.evaluate(() => Reflect.has(window, 'wasRun'))).toBe(false);
  pageProblems.length = 0;
});
