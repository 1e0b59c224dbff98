import { expect } from '@playwright/test';
import { kinds } from '../../src/catalogue/index';
import { Canvas } from './support/Canvas';
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

test('the help of the catalogue comes with the inspector, in words', async ({ page, isMobile }) => {
  test.skip(isMobile, 'The palette and the inspector of a phone are sheets, with the same words.');
  const service = kinds.find(({ id }) => id === 'service')!;
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.paletteItem('Service').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const help = service.parameters.find(({ name }) => name === 'slots')!.help;
  await expect(inspector.getByText(help)).toBeAttached();
  await inspector.getByRole('tab', { name: 'Learn' }).click();
  await expect(inspector).toContainText(service.learn);
});
