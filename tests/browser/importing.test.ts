import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { App } from './support/App';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

const compose = join(import.meta.dirname, '../exchange/import/files/shop.compose.yaml');

/** Lets a file go over the drawing, as a file manager does. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName = '', content = '']) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      return data;
    },
    [name, text],
  );
  const drawing = page.getByRole('main', { name: 'Drawing' });
  await drawing.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop it to open it')).toBeVisible();
  await drawing.dispatchEvent('drop', { dataTransfer: transfer });
}

test('a docker-compose file is opened, accounted for, and undone', async ({ page, isMobile }) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^(Open an example|More)/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: /Open a file/ }).click();
  await (await chooser).setFiles(compose);
  const dialog = page.getByRole('dialog', { name: 'What was made of shop.compose.yaml' });
  await expect(dialog).toContainText('A design of 8 components and 9 connections.');
  await expect(dialog).toContainText('migrate was left out: it runs once at the start.');
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Show the design' }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(8);
  if (isMobile) return;
  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__node').filter({ hasText: 'Item cache' })).toBeVisible();
});

test('a dropped flowchart is drawn, and a dropped text that is nothing is refused in words', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'Nothing is dropped on a phone.');
  const app = new App(page);
  await page.goto('./');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tidy' })).toBeVisible();
  await dropFile(page, 'note.txt', 'Remember the milk.');
  await expect(app.notice).toContainText('note.txt is not a design');
  const damaged = '{"format": "loadbearing", "version": 1, "design": {"name": 5}}';
  await dropFile(page, 'old.json', damaged);
  await expect(app.notice).toContainText('The file cannot be opened. name: It must be a text.');
  const text = readFileSync(join(import.meta.dirname, '../exchange/import/files/web.mmd'), 'utf8');
  await dropFile(page, 'web.mmd', text);
  const dialog = page.getByRole('dialog', { name: 'What was made of web.mmd' });
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(app.notice).toContainText('What was here before is back.');
  await expect(page.locator('.react-flow__node').filter({ hasText: 'Item cache' })).toBeVisible();
});
