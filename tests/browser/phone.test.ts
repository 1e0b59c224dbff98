import { expect } from '@playwright/test';
import { Canvas } from './support/Canvas';
import { test } from './support/test';

test.beforeEach(({ isMobile }) => {
  test.skip(!isMobile, 'These gestures are made with a finger.');
});

test('a component is placed with a finger, and its settings come up from below', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await page.getByRole('button', { name: 'Add a component' }).tap();
  await canvas.paletteItem('Client').tap();
  await expect(canvas.card('Client')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Settings' })).toBeVisible();
  await page.getByRole('button', { name: 'Close inspector' }).tap();

  await page.getByRole('button', { name: 'Add a component' }).tap();
  await canvas.paletteItem('Service').tap();
  await expect(canvas.cards).toHaveCount(2);
  await page.getByRole('button', { name: 'Close inspector' }).tap();
  await canvas.outPort('Client').tap();
  await canvas.card('Service').tap();
  await expect(canvas.lines).toHaveCount(1);
});

test('every control on the screen is large enough for a finger', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  const small = await page.locator('.phone button, .phone select').evaluateAll((controls) =>
    controls
      .map((control) => ({ box: control.getBoundingClientRect(), name: control.textContent }))
      .filter(({ box }) => box.width > 0 && (box.width < 40 || box.height < 40))
      .map(({ box, name }) => `${name} ${box.width} × ${box.height}`),
  );
  expect(small).toEqual([]);
});
