import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { App } from './support/App';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

test('two tabs on one design keep the work of both, though one of them is killed; revisions and a backup bring it back', async ({
  page,
  context,
  browser,
}) => {
  await page.goto('./');
  await rename(page, 'Shop');
  const second = await context.newPage();
  await second.goto('./', { waitUntil: 'commit' });
  await expect(new App(second).notice).toContainText('Shop is open in another tab');
  await expect(nameOf(second)).toHaveValue('Shop (copy)');
  await rename(second, 'From the second tab');
  await rename(page, 'From the first tab');
  // Killed, without a word to the page.
  const session = await context.newCDPSession(second);
  void session.send('Page.crash').catch(() => undefined);
  await second.waitForEvent('crash');
  await page.close();

  const third = await context.newPage();
  await third.goto('./');
  await expect(nameOf(third)).toHaveValue('From the first tab');
  await third.getByRole('button', { name: /^Loadbearing/ }).click();
  const start = third.getByRole('dialog');
  await expect(start.getByRole('button', { name: /^From the first tab/ })).toContainText('canvas');
  await start.getByRole('button', { name: /^From the second tab/ }).click();
  await expect(nameOf(third)).toHaveValue('From the second tab');

  await rename(third, 'Changed by mistake');
  await third.getByRole('button', { name: 'Saved' }).click();
  const dialog = third.getByRole('dialog', { name: 'On this device' });
  await dialog.getByRole('button', { name: 'Keep this state' }).click();
  await expect(dialog.locator('.keeping-told')).toContainText('stays on this device');
  expect(await findViolations(third, 'dialog')).toEqual([]);
  const download = third.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save a backup file' }).click();
  const backup = readFileSync(await (await download).path(), 'utf8');
  await dialog.getByRole('button', { name: /From the second tab/ }).click();
  await dialog.getByRole('button', { name: 'Bring it back' }).click();
  await expect(nameOf(third)).toHaveValue('From the second tab');
  await third.keyboard.press('Control+z');
  await expect(nameOf(third)).toHaveValue('Changed by mistake');

  const device = await browser.newContext();
  const elsewhere = new App(await device.newPage());
  await elsewhere.page.goto('./');
  await elsewhere.openFile('backup.json', backup);
  await expect(elsewhere.notice).toHaveText(/^Added: Changed by mistake, From the first tab\./);
  await device.close();
});

test('a storage that is full or deleted is said, and loses nothing', async ({ page }) => {
  await page.goto('./');
  await rename(page, 'Before');
  await page.evaluate(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put');
    Reflect.set(IDBObjectStore.prototype, 'put', () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    Reflect.set(window, 'makeRoom', () => Reflect.set(IDBObjectStore.prototype, 'put', put));
  });
  await nameOf(page).fill('No room');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Not saved' }).click();
  const dialog = page.getByRole('dialog', { name: 'On this device' });
  await expect(dialog).toContainText('The browser has no more room for this page');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as a file' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('No room');
  await page.evaluate(() => (Reflect.get(window, 'makeRoom') as () => void)());
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.locator('.keeping-told')).toContainText('It is saved now.');
  await page.keyboard.press('Escape');

  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('loadbearing').addEventListener('success', resolve);
      }),
  );
  // It is written again though nothing was changed.
  const databases = () =>
    page.evaluate(() => indexedDB.databases().then((all) => all.map(({ name }) => name)));
  await expect.poll(databases).toContain('loadbearing');
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  await page.reload();
  await expect(nameOf(page)).toHaveValue('No room');
  await rename(page, 'After the deletion');

  // What cannot be read is saved as a file, and removed once that was confirmed.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('loadbearing');
        opening.addEventListener('success', () => {
          const change = opening.result.transaction('designs', 'readwrite');
          change.objectStore('designs').put({ version: 9, name: 'Torn' }, 'design-torn');
          change.addEventListener('complete', () => resolve(opening.result.close()));
        });
      }),
  );
  await page.getByRole('button', { name: 'Saved' }).click();
  const torn = page.getByRole('region', { name: 'What cannot be read' });
  const kept = page.waitForEvent('download');
  await torn.getByRole('button', { name: 'Save what is there as a file' }).click();
  expect(readFileSync(await (await kept).path(), 'utf8')).toContain('Torn');
  await torn.getByRole('button', { name: 'Remove it …' }).click();
  await expect(torn.getByRole('status')).toContainText('nothing brings it back');
  expect(await findViolations(page, 'dialog')).toEqual([]);
  await torn.getByRole('button', { name: 'Remove it for good' }).click();
  await expect(torn).toHaveCount(0);
});

test('while the storage of the device does not answer, the page says that it is opening', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.set(IDBFactory.prototype, 'open', () => new EventTarget());
  });
  await page.goto('./');
  await expect(page.getByText('Loadbearing is opening …')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Loadbearing is opening …')).toBeHidden();
});

function nameOf(page: Page) {
  return page.getByLabel('Name of the design');
}

async function rename(page: Page, name: string): Promise<void> {
  await nameOf(page).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Saving…' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
}
