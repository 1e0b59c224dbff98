import { expect, type Locator } from '@playwright/test';
import { Canvas } from './support/Canvas';
import { test } from './support/test';

test.beforeEach(({ isMobile }) => {
  test.skip(isMobile, 'These gestures are made with a mouse and a keyboard.');
});

async function openWithTwo(canvas: Canvas, far: number): Promise<void> {
  await canvas.openEmpty();
  await canvas.dragFromPalette('Client', 120, 200);
  await canvas.dragFromPalette('Service', far, 200);
  await canvas.connectByDrag('Client', 'Service');
  await expect(canvas.lines).toHaveCount(1);
}

async function middleOf(locator: Locator) {
  const { x, y, width, height } = (await locator.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  return { x: x + width / 2, y: y + height / 2 };
}

test('a kind that is dropped on a connection is put into it, as one step', async ({ page }) => {
  const canvas = new Canvas(page);
  await openWithTwo(canvas, 720);
  await canvas.lines.first().click({ force: true });
  const delay = page.getByLabel('Network delay', { exact: true });
  await delay.selectOption('My own');

  const line = await middleOf(canvas.lines.first().locator('.line-hit'));
  const item = await middleOf(canvas.paletteItem('Load balancer'));
  await page.mouse.move(item.x, item.y);
  await page.mouse.down();
  await page.mouse.move(line.x - 40, line.y, { steps: 5 });
  await page.mouse.move(line.x, line.y, { steps: 3 });
  await expect(page.getByText('Insert here')).toBeVisible();
  await page.mouse.up();
  await expect(canvas.lines).toHaveCount(2);
  await expect(page.getByText('Insert here')).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'Client calls Load balancer' })).toHaveCount(1);
  const far = page.getByRole('img', { name: 'Load balancer calls Service' });
  await far.click({ force: true });
  await expect(delay.locator('option:checked')).toHaveText('My own');

  await page.keyboard.press('Control+z');
  await expect(canvas.cards).toHaveCount(2);
  await expect(page.getByRole('img', { name: 'Client calls Service' })).toHaveCount(1);

  const database = canvas.paletteItem('SQL database');
  await canvas.dragFrom(database, line);
  await expect(page.getByRole('alert')).toContainText('SQL database was only placed.');
  await expect(canvas.cards).toHaveCount(3);
  await expect(canvas.lines).toHaveCount(1);
});

test('a connection that ends on nothing asks what is to stand there', async ({ page }) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.dragFromPalette('Service', 200, 200);
  const port = await middleOf(canvas.outPort('Service'));
  await canvas.dragFrom(canvas.outPort('Service'), { x: port.x + 220, y: port.y + 90 });
  const menu = page.getByRole('dialog', { name: 'What Service calls' });
  await expect(menu.getByRole('combobox')).toBeFocused();
  await expect(menu.getByRole('option', { name: 'Client' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);

  await canvas.dragFrom(canvas.outPort('Service'), { x: port.x + 220, y: port.y + 90 });
  await page.keyboard.type('sql');
  await page.keyboard.press('Enter');
  await expect(canvas.card('SQL database')).toBeVisible();
  await expect(canvas.lines).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(canvas.cards).toHaveCount(1);
  await expect(canvas.lines).toHaveCount(0);
});

test('a card, a connection and the ground each have a menu, by right click and by keyboard', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await openWithTwo(canvas, 620);
  const menu = page.getByRole('menu');

  await canvas.card('Service').click({ button: 'right', position: { x: 60, y: 20 } });
  await expect(menu).toHaveAccessibleName('Service');
  await menu.getByRole('menuitem', { name: 'Rename' }).click();
  await canvas.cards.getByRole('textbox', { name: 'Name' }).fill('Checkout');
  await page.keyboard.press('Enter');

  await canvas.card('Checkout').focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(menu.getByRole('menuitem').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(canvas.card('Checkout')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: 'Kill it' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Break/ })).toContainText('1');

  const line = await middleOf(canvas.lines.first().locator('.line-hit'));
  await page.mouse.click(line.x, line.y, { button: 'right' });
  await expect(menu).toHaveAccessibleName('Client → Checkout');
  await menu.getByRole('menuitem', { name: 'Insert a component' }).click();
  await page.getByRole('option', { name: /^Load balancer/ }).click();
  await expect(canvas.lines).toHaveCount(2);

  await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 200, y: 400 } });
  await menu.getByRole('menuitem', { name: 'Select all' }).click();
  await expect(page.getByRole('heading', { name: '3 selected' })).toBeVisible();

  // Beside the one thing that is selected stands what is done most with it.
  const bar = page.locator('.selection-bar');
  await expect(bar).toHaveCount(0);
  await canvas.card('Load balancer').click({ position: { x: 60, y: 20 } });
  await bar.getByTitle('Duplicate').click();
  await expect(canvas.card('Load balancer 2')).toBeVisible();
  await page.keyboard.press('Control+z');
  await canvas.lines.first().click({ force: true });
  await bar.getByTitle('More').click();
  await menu.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(canvas.lines).toHaveCount(1);
});

test('the end of a selected connection is dragged to another card, and its policy stays', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await openWithTwo(canvas, 560);
  await canvas.dragFromPalette('Load balancer', 560, 380);
  await canvas.lines.first().click({ force: true });
  const delay = page.getByLabel('Network delay', { exact: true });
  await delay.selectOption('My own');
  const end = page.locator('.react-flow__edgeupdater-target');
  await canvas.dragFrom(end, await middleOf(canvas.card('Load balancer')));
  await expect(page.getByRole('img', { name: 'Client calls Load balancer' })).toHaveCount(1);
  await expect(canvas.lines).toHaveCount(1);
  await expect(delay.locator('option:checked')).toHaveText('My own');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('img', { name: 'Client calls Service' })).toHaveCount(1);

  await canvas.dragFrom(end, await middleOf(canvas.card('Client')));
  await expect(page.getByRole('alert')).toContainText('Client cannot call itself.');
});
