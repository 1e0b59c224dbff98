import { expect } from '@playwright/test';
import { Canvas } from './support/Canvas';
import { test } from './support/test';

test.beforeEach(({ isMobile }) => {
  test.skip(isMobile, 'The same fields stand in a sheet there.');
});

test('a call rule is changed by hand and goes back to what the drawing says', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('list', { name: 'Components' })
    .getByRole('button', { name: /Catalogue/ })
    .click();
  await page
    .getByRole('region', { name: 'Calls' })
    .getByRole('button', { name: 'Items DB' })
    .click();
  const rules = page.getByRole('region', { name: 'What goes along it' });
  await rules.getByText('Change this rule').first().click();
  await rules.getByLabel('Calls, 1 to 100').first().fill('3');
  await page.keyboard.press('Enter');
  await expect(rules).toContainText('3 calls at once');
  await expect(rules).toContainText('Set by hand.');
  await rules.getByLabel('Calls, 1 to 100').first().fill('300');
  await page.keyboard.press('Enter');
  await expect(rules.getByRole('alert')).toContainText('a whole number from 1 to 100');
  await rules.getByRole('button', { name: 'Back to the inferred rules' }).click();
  await expect(rules).toContainText('Inferred from the drawing.');
});

test('instances are counted by their own field and buttons, not by a click on the name of their zone', async ({
  page,
}) => {
  await page.goto('./');
  await page
    .getByRole('list', { name: 'Components' })
    .getByRole('button', { name: /Catalogue/ })
    .click();
  const place = page.getByRole('region', { name: 'Place' });
  const instances = place.getByRole('textbox', { name: 'Instances: Zone B' });
  await expect(instances).toHaveValue('2');
  await place.getByText('Zone B', { exact: true }).first().click();
  await expect(instances).toHaveValue('2');
  await place.getByRole('button', { name: 'One instance more in Zone B' }).click();
  await expect(instances).toHaveValue('3');
});

test('a preset sets several settings at once, and one undo takes them back', async ({ page }) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.paletteItem('SQL database').click();
  const preset = page.getByRole('combobox', { name: /^Preset/ });
  await preset.selectOption('PostgreSQL, large');
  await expect(page.getByText('500 connections')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Undo: Preset/ }).click();
  await canvas.card('SQL database').click();
  await expect(preset).toHaveValue('');
});

test('a large number is shown in groups of three, and edited without them', async ({ page }) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.paletteItem('Queue').click();
  const fits = page.getByRole('textbox', { name: 'Messages that fit' });
  await expect(fits).toHaveValue('100,000');
  await fits.focus();
  await expect(fits).toHaveValue('100000');
  await fits.press('End');
  await page.keyboard.type('0');
  await fits.press('Tab');
  await expect(fits).toHaveValue('1,000,000');
  // Tab selects all of it: what is typed takes its place.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('2500');
  await page.keyboard.press('Tab');
  await expect(fits).toHaveValue('2,500');
  // So it is wherever a number is typed.
  await page.getByRole('tab', { name: 'Scenario' }).click();
  const length = page.getByRole('textbox', { name: 'Length of the timeline' });
  await length.fill('3,600');
  await length.press('Tab');
  await expect(length).toHaveValue('3,600');
  await length.focus();
  await expect(length).toHaveValue('3600');
  await canvas.paletteItem('Service').click();
  const instances = page.getByRole('textbox', { name: /^Instances: / }).first();
  await instances.fill('1,000');
  await instances.press('Tab');
  await expect(instances).toHaveValue('1,000');
});
