import { expect, type Page } from '@playwright/test';
import { Canvas } from './support/Canvas';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

test('a system is drawn, connected, searched and run by name, with the keyboard alone', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile);
  const canvas = new Canvas(page);
  await page.goto('./');
  await expect(canvas.cards.first()).toBeVisible();
  await command(page, 'new design');
  await expect(canvas.cards).toHaveCount(0);
  await command(page, 'add client');
  await command(page, 'add service');
  await command(page, 'redis');
  await expect(canvas.cards).toHaveCount(3);
  await expect(canvas.cards.last()).toBeFocused();

  await command(page, 'connect client to');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: 'Connect Client to …' })).toBeFocused();
  // What does not fit says why, below what does.
  await expect(dialog.getByRole('option').first()).toContainText('Service');
  await expect(dialog.getByRole('option', { name: /^Redis/ })).toContainText(
    'takes cache look-ups',
  );
  await page.keyboard.press('Enter');
  await expect(canvas.lines).toHaveCount(1);
  await command(page, 'undo');
  await expect(canvas.lines).toHaveCount(0);
  await command(page, 'redo');
  await expect(canvas.lines).toHaveCount(1);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('cl');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Client', exact: true })).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('e');
  await expect(dialog.getByRole('option')).toHaveCount(3);
  await page.keyboard.press('Enter');
  const first = await page.locator('.inspector-title h2').innerText();
  await page.keyboard.press('Enter');
  await expect(page.locator('.inspector-title h2')).not.toHaveText(first);
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__node.selected')).toBeFocused();

  // Whatever is selected, something can be broken by the word that comes to mind.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kill redis');
  await dialog.getByRole('option', { name: /^Break a component/ }).click();
  await page.keyboard.type('redis kill');
  await page.keyboard.press('Enter');
  await expect(canvas.card('Redis')).toContainText('down');
  await page.keyboard.press('Escape');

  await command(page, 'max');
  await expect(page.getByRole('radio', { name: 'Max' })).toBeChecked();
  await command(page, 'theme dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('shortcuts rest while a dialog is open, and the focus goes back when it closes', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile);
  const canvas = new Canvas(page);
  await page.goto('./');
  const card = canvas.cards.first();
  await card.focus();
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toContainText('Ctrl+K');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card).toBeFocused();
  await expect(canvas.cards).toHaveCount(5);
});

test('a shortcut works as soon as a dialog is left, before the browser tells that it is closed', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile);
  await page.goto('./');
  await page.evaluate(() =>
    window.addEventListener('close', (event) => event.stopPropagation(), true),
  );
  for (const [button, name] of [
    ['Shortcuts', 'Shortcuts'],
    ['Share', 'Share'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).press('Enter');
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('dialog', { name: 'Find' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

for (const theme of ['light', 'dark'] as const) {
  test(
    `the dialogs can be read by everybody, in the ${theme} theme`,
    { tag: theme === 'dark' ? '@full' : [] },
    async ({ page, isMobile }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto('./');
      await expect(page.locator('.react-flow__node').first()).toBeVisible();
      await openCommands(page, isMobile);
      expect(await findViolations(page, 'dialog')).toEqual([]);

      await page.keyboard.type('components');
      await page.keyboard.press('Enter');
      const reference = page.getByRole('dialog', { name: 'Components' });
      await reference.getByRole('searchbox').fill('memcached');
      if (isMobile) {
        await reference.getByRole('button', { name: 'Memcached', exact: true }).tap();
      }
      await expect(reference.getByText('A form of Cache.')).toBeVisible();
      expect(await findViolations(page, 'dialog')).toEqual([]);
      await reference.getByRole('button', { name: 'Cache', exact: true }).first().press('Enter');
      await expect(reference.getByText('Forms of it:')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(reference).toHaveCount(0);
      if (isMobile) {
        return;
      }

      await page.keyboard.press('Control+f');
      await expect(page.getByRole('dialog', { name: 'Find' })).toBeVisible();
      expect(await findViolations(page, 'dialog')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Shortcuts' }).press('Enter');
      await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
      expect(await findViolations(page, 'dialog')).toEqual([]);
    },
  );
}

async function openCommands(page: Page, isMobile: boolean): Promise<void> {
  if (isMobile) {
    await page.getByRole('button', { name: 'More' }).tap();
    await page.getByRole('menuitem', { name: /^Commands/ }).tap();
  } else {
    await page.keyboard.press('Control+k');
  }
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused();
}

/** Opens the palette, types, and does what comes first. */
async function command(page: Page, words: string): Promise<void> {
  await openCommands(page, false);
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('on a Mac, buttons name the keys of a Mac', async ({ page, isMobile }) => {
  test.skip(isMobile);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }),
  );
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveAttribute('title', /\(⌘ Z\)$/);
  await expect(page.getByRole('button', { name: 'Tidy' })).toHaveAttribute('title', 'Tidy (⇧ T)');
  await page.keyboard.press('g');
  await expect(page.locator('.notice')).toContainText('⌘ while dragging');
});
