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
