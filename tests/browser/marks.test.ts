import { expect, type Locator } from '@playwright/test';
import { App } from './support/App';
import { Canvas } from './support/Canvas';
import { test } from './support/test';

test.beforeEach(({ isMobile }) => {
  test.skip(isMobile, 'These gestures are made with a mouse and a keyboard.');
});

test('a note is written, moved and taken back; an area goes round what is selected', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.beginNew();
  await canvas.paletteItem('Service').click();
  await canvas.paletteItem('Area').click();
  await expect(page.getByRole('note', { name: 'Area: An area' })).toBeVisible();
  const [area, card] = await Promise.all([
    page.locator('.mark.area').boundingBox(),
    canvas.card('Service').boundingBox(),
  ]);
  expect(area?.x).toBeLessThan(card?.x ?? 0);
  expect((area?.y ?? 0) + (area?.height ?? 0)).toBeGreaterThan(
    (card?.y ?? 0) + (card?.height ?? 0),
  );

  await canvas.paletteItem('Note').click();
  const note = page.locator('.mark.note');
  await note.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Peak at noon');
  await page.keyboard.press('Control+Enter');
  await expect(note).toHaveText('Peak at noon');
  const before = await note.boundingBox();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await note.boundingBox())?.y).toBeGreaterThan(before?.y ?? 0);
  const canvasDrag = async (grip: Locator, by: number) => {
    const box = await grip.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 8, (box?.y ?? 0) + 8];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y + by, { steps: 4 });
    await page.mouse.up();
  };
  const low = await note.boundingBox();
  await canvasDrag(note.locator('.mark-text'), 40);
  await expect.poll(async () => (await note.boundingBox())?.x).toBeCloseTo((low?.x ?? 0) + 40, 0);
  await canvasDrag(note.locator('.mark-corner'), 30);
  await expect
    .poll(async () => (await note.boundingBox())?.width)
    .toBeCloseTo((low?.width ?? 0) + 30, 0);
  await note.focus();
  await page.keyboard.press('Delete');
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(note).toHaveText('Peak at noon');
});

test('a component of one’s own is kept, placed again, and travels in the link', async ({
  page,
  context,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.paletteItem('Redis').click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Session store');
  await page.getByRole('textbox', { name: 'Capacity per instance' }).fill('1234');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep as a component of mine' }).click();
  await canvas.paletteItem('Session store').click();
  await expect(canvas.card('Session store 2')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Capacity per instance' })).toHaveValue('1,234');

  const link = await new App(page).copyLink('Copy link');
  const other = await context.newPage();
  await other.goto(link);
  await expect(new Canvas(other).paletteItem('Session store')).toBeVisible();
});
