import { expect } from '@playwright/test';
import { engineVersion } from '../../src/engine/engineVersion';
import { encodeLink } from '../../src/exchange/encodeLink';
import { urlShortener } from '../../src/library/urlShortener';
import { Canvas } from './support/Canvas';
import { test } from './support/test';

test.beforeEach(({ isMobile }) => {
  test.skip(isMobile, 'These gestures are made with a mouse and a keyboard.');
});

test('a system is drawn by dragging, connected by a drag and by clicks, and runs', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.beginNew();
  await canvas.dragFromPalette('Client', 140, 200);
  await canvas.dragFromPalette('Service', 420, 200);
  await canvas.dragFromPalette('SQL database', 700, 200);

  await canvas.connectByDrag('Client', 'Service');
  await expect(canvas.lines).toHaveCount(1);
  await canvas.connectByClicks('Service', 'SQL database');
  await expect(canvas.lines).toHaveCount(2);

  await expect(canvas.card('SQL database')).toContainText(/[1-9]\d*\/s/);
  await expect(page.locator('.line-label').first()).toContainText(/[1-9]\d*\/s/);
});

test('a card stays where it is dropped, under a message or near the edge as well', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  const pane = await page.locator('.react-flow').boundingBox();
  const middleX = async (name: string) => {
    const box = await canvas.card(name).boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0) / 2 - (pane?.x ?? 0);
  };
  await canvas.dragFromPalette('Client', 60, 200);
  await expect.poll(() => middleX('Client')).toBeLessThan(140);

  const message = await page.locator('.problem-bar').boundingBox();
  const x = (message?.x ?? 0) + 60 - (pane?.x ?? 0);
  await canvas.dragFromPalette('Service', x, (message?.y ?? 0) + 15 - (pane?.y ?? 0));
  expect(Math.abs((await middleX('Service')) - x)).toBeLessThan(20);
});

test('a card has the keyboard again once it was renamed', async ({ page }) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.paletteItem('Client').click();
  for (const key of ['Enter', 'Escape']) {
    await canvas.cards.click({ position: { x: 60, y: 20 } });
    await page.keyboard.press('F2');
    await canvas.cards.getByRole('textbox', { name: 'Name' }).press(key);
    await expect(canvas.cards).toBeFocused();
  }
});

test('a connection that can do nothing is refused with its reason', async ({ page }) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.dragFromPalette('Client', 140, 200);
  await canvas.dragFromPalette('SQL database', 500, 200);
  await canvas.connectByDrag('Client', 'SQL database');
  await expect(page.getByRole('alert')).toContainText('Put a service between them.');
  await canvas.connectByClicks('Client', 'SQL database');
  await expect(page.locator('.notice.refused')).toBeVisible();
  await expect(canvas.lines).toHaveCount(0);
});

test('what was placed can be renamed, moved, removed and brought back', async ({ page }) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.paletteItem('Client').click();
  await canvas.paletteItem('Service').click();
  await canvas.connectByDrag('Client', 'Service');

  await canvas.card('Service').dblclick();
  await canvas.cards.getByRole('textbox', { name: 'Name' }).fill('Checkout');
  await page.keyboard.press('Enter');
  const card = canvas.card('Checkout');
  await expect(card).toBeVisible();

  const before = await card.boundingBox();
  await card.click({ position: { x: 60, y: 20 } });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await card.boundingBox())?.y).toBeGreaterThan(before?.y ?? 0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await card.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);

  await page.keyboard.press('Delete');
  await expect(canvas.cards).toHaveCount(1);
  await expect(canvas.lines).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(canvas.cards).toHaveCount(2);
  await expect(canvas.lines).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(canvas.cards).toHaveCount(1);
});

test('a drag is one step of undo, and several cards move, copy and go together', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.dragFromPalette('Client', 140, 200);
  await canvas.dragFromPalette('Service', 420, 200);
  const service = canvas.card('Service');
  const before = await service.boundingBox();
  await canvas.dragFrom(service, { x: (before?.x ?? 0) + 90, y: (before?.y ?? 0) + 160 });
  await expect
    .poll(async () => (await service.boundingBox())?.y)
    .toBeGreaterThan((before?.y ?? 0) + 50);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await service.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);

  await page.locator('.react-flow__pane').click({ position: { x: 300, y: 480 } });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Undo: Move/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+d');
  await expect(canvas.cards).toHaveCount(4);
  await expect(canvas.card('Service 2')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(canvas.cards).toHaveCount(2);
});

test('several are chosen by Shift and click, moved together, and undone and redone with buttons', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.dragFromPalette('Client', 140, 200);
  await canvas.dragFromPalette('Service', 420, 200);
  await canvas.dragFromPalette('Cache', 700, 200);
  const client = canvas.card('Client');
  const service = canvas.card('Service');
  const cache = canvas.card('Cache');
  await client.click({ position: { x: 60, y: 20 } });
  await service.click({ position: { x: 60, y: 20 }, modifiers: ['Shift'] });
  await expect(page.getByRole('heading', { name: '2 selected' })).toBeVisible();

  const top = async (card: typeof client) => Math.round((await card.boundingBox())?.y ?? 0);
  const before = await Promise.all([client, service, cache].map(top));
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => top(client)).toBeGreaterThan(before[0] ?? 0);
  expect((await top(service)) - (before[1] ?? 0)).toBe((await top(client)) - (before[0] ?? 0));
  expect(await top(cache)).toBe(before[2]);

  await page.getByRole('button', { name: /^Undo: Move/ }).click();
  await expect.poll(() => Promise.all([client, service, cache].map(top))).toEqual(before);
  await page.getByRole('button', { name: /^Redo: Move/ }).click();
  await expect.poll(() => top(client)).toBeGreaterThan(before[0] ?? 0);
});

test('a name is changed with F2, a copy keeps the settings, and a connection is removed alone', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.paletteItem('Client').click();
  await canvas.paletteItem('Service').click();
  await canvas.connectByDrag('Client', 'Service');
  await canvas.card('Service').click({ position: { x: 60, y: 20 } });
  const slots = page.getByLabel('Slots per instance', { exact: true });
  await slots.fill('48');
  await slots.press('Enter');

  await canvas.card('Service').click({ position: { x: 60, y: 20 } });
  await page.keyboard.press('F2');
  await canvas.cards.getByRole('textbox', { name: 'Name' }).fill('Booking');
  await page.keyboard.press('Enter');
  await expect(canvas.card('Booking')).toBeVisible();
  await page.keyboard.press('Control+d');
  await expect(canvas.card('Booking 2')).toBeVisible();
  await expect(slots).toHaveValue('48');

  await canvas.lines.first().click({ force: true });
  await page.keyboard.press('Delete');
  await expect(canvas.lines).toHaveCount(0);
  await expect(canvas.cards).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(canvas.lines).toHaveCount(1);
  await expect(canvas.cards).toHaveCount(2);
  await page.keyboard.press('Control+y');
  await expect(canvas.cards).toHaveCount(3);
});

test('a box drawn with Shift selects what lies in it', async ({ page }) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.dragFromPalette('Client', 140, 200);
  await canvas.dragFromPalette('Service', 420, 200);
  const pane = await page.locator('.react-flow').boundingBox();
  await page.keyboard.down('Shift');
  await page.mouse.move((pane?.x ?? 0) + 20, (pane?.y ?? 0) + 100);
  await page.mouse.down();
  await page.mouse.move((pane?.x ?? 0) + 620, (pane?.y ?? 0) + 320, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page.getByRole('heading', { name: '2 selected' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);

  // Two clicks on the ground ask what is to stand there; Enter in the search takes the first that is found.
  await page.locator('.react-flow__pane').dblclick({ position: { x: 300, y: 480 } });
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('redis');
  await page.keyboard.press('Enter');
  await expect(canvas.card('Redis')).toBeVisible();
  await page.locator('.react-flow__pane').click({ position: { x: 60, y: 420 } });
  await page.keyboard.press('/');
  await page.keyboard.type('memcached');
  await page.keyboard.press('Enter');
  await expect(canvas.card('Memcached')).toBeVisible();
});

test('a value out of bounds says why and is not taken; what was changed can be reset', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.paletteItem('Service').click();
  const slots = page.getByLabel('Slots per instance', { exact: true });
  for (const typed of ['0', 'many', '']) {
    await slots.fill(typed);
    await slots.press('Enter');
    await expect(
      page.getByRole('alert').filter({ hasText: 'between 1 and 100,000' }),
    ).toBeVisible();
  }
  await slots.fill('32');
  await slots.press('Enter');
  await page.getByRole('button', { name: 'Reset Slots per instance to its default' }).click();
  await expect(slots).toHaveValue('16');
});

test('each component that is clicked in the palette is seen whole, beside those before it', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  const isSeen = async (name: string) => {
    const room = await page.locator('.react-flow').boundingBox();
    const box = await canvas.card(name).boundingBox();
    return (
      room !== null &&
      box !== null &&
      box.x >= room.x &&
      box.x + box.width <= room.x + room.width &&
      box.y + box.height <= room.y + room.height
    );
  };
  const names = ['Client', 'Load balancer', 'Service', 'SQL database', 'Queue', 'Worker'];
  for (const name of names) {
    await canvas.paletteItem(name).click();
    await expect.poll(() => isSeen(name)).toBe(true);
  }
  expect(await Promise.all(names.map(isSeen))).toEqual(names.map(() => true));
});

test('the palette is searched by name or make, and left again, from the keyboard', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  for (const [search, name] of [
    ['service', 'Service'],
    ['kafka', 'Event log'],
  ] as const) {
    // Once more in the field, it leads there again and is no letter of the search.
    await page.keyboard.press('/');
    await page.keyboard.type(search);
    await expect(page.locator('.palette-item').first()).toHaveText(name);
    await expect(canvas.paletteItem('Note')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(canvas.card(name)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(canvas.paletteItem('Note')).toHaveCount(1);
  await page.keyboard.press('Escape');
  // One goes on where the last card was placed: Tab would pass all of the palette before it came there.
  await expect(canvas.card('Event log')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(canvas.cards).toHaveCount(1);
});

test('a long name has the room of the word beside it', async ({ page }) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.paletteItem('Load balancer').click();
  await canvas.paletteItem('Load balancer').click();
  const name = canvas.card('Load balancer 2').locator('.card-name');
  expect(await name.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
});

test('all of a drawing of ten thousand pixels is brought into view', async ({ page }) => {
  const { design } = urlShortener;
  const components = design.components.map((component) => ({ ...component, x: component.x * 9 }));
  const xs = components.map(({ x }) => x);
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(10_000);
  await page.goto(`./#${encodeLink({ design: { ...design, components }, engineVersion })}`);
  const canvas = new Canvas(page);
  await expect(canvas.cards).toHaveCount(8);
  for (const card of await canvas.cards.all()) await expect(card).toBeInViewport({ ratio: 1 });
  const left = (await page.locator('.canvas').boundingBox())?.x ?? 0;
  const lefts = await canvas.cards.evaluateAll((all) =>
    all.map((card) => card.getBoundingClientRect().x),
  );
  expect(Math.min(...lefts)).toBeGreaterThan(left);
});
