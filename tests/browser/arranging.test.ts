import { expect, type Locator, type Page } from '@playwright/test';
import { urlShortener } from '../../src/library/urlShortener';
import { App } from './support/App';
import { Canvas } from './support/Canvas';
import { test } from './support/test';
import { largeDesign } from '../support/largeDesign.mjs';

test.beforeEach(({ isMobile }) => {
  test.skip(isMobile, 'These gestures are made with a mouse and a keyboard.');
});

test('tidy leaves no card on another, and one step of undo brings the mess back', async ({
  page,
}) => {
  await new App(page).open(urlShortener.design);
  const canvas = new Canvas(page);
  const [first, ...others] = await canvas.cards.all();
  const target = await placeOf(first!);
  for (const card of others.slice(0, 3)) {
    await dragTo(page, card, { x: target.x + 30, y: target.y + 20 });
  }
  const mess = await placesOf(canvas);
  expect(overlaps(mess)).toBe(true);

  await page.keyboard.press('Shift+T');
  await expect(page.getByRole('button', { name: 'Undo: Tidy' })).toBeVisible();
  await expect.poll(async () => overlaps(await placesOf(canvas))).toBe(false);
  await page.keyboard.press('Control+z');
  await expect.poll(() => placesOf(canvas)).toEqual(mess);
  await page.getByRole('button', { name: 'Tidy', exact: true }).click();
  await expect.poll(async () => overlaps(await placesOf(canvas))).toBe(false);
});

test(
  'the page stays free while 300 components are tidied, and a change to the design ends that',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto('./');
    await new App(page).openFile('large.json', largeDesign(300));
    await expect(page.locator('.topbar')).toContainText('300 components');

    await page.keyboard.press('Shift+T');
    await page.keyboard.press('Control+z');
    await expect(page.locator('.notice')).toContainText('because the design was changed');
    await expect(page.getByRole('button', { name: 'Redo: Open a file' })).toBeVisible();
  },
);

test('several are brought in line and spread with buttons', async ({ page }) => {
  const canvas = await drawThree(page);
  await page.keyboard.press('Control+a');
  const arrange = page.getByRole('region', { name: 'Arrange' });
  await arrange.getByRole('button', { name: 'Align top' }).click();
  await expect.poll(async () => new Set((await placesOf(canvas)).map(({ y }) => y)).size).toBe(1);
  await arrange.getByRole('button', { name: 'Distribute horizontally' }).click();
  await expect(page.getByRole('button', { name: 'Undo: Distribute' })).toBeVisible();
  await expect.poll(() => gapsAcross(canvas)).toEqual({ equal: true });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => new Set((await placesOf(canvas)).map(({ y }) => y)).size).toBe(3);
});

test('a helper line shows where a dragged card is in line with another, and the card snaps to it', async ({
  page,
}) => {
  const canvas = await drawThree(page);
  const [client, balancer] = [canvas.card('Client'), canvas.card('Load balancer')];
  const { y } = await placeOf(client);
  const from = await placeOf(balancer);
  const lines = page.locator('.helper-line:not([hidden])');
  await expect(page.locator('.drag-overlay')).toBeAttached();

  await grab(page, balancer);
  await page.mouse.move(from.x + 80, y + 26, { steps: 5 });
  await page.mouse.move(from.x + 80, y + 23);
  await expect(lines).toHaveCount(3);
  await page.mouse.up();
  await expect(lines).toHaveCount(0);
  expect((await placeOf(balancer)).y).toBeCloseTo(y, 0);
});

test('the grid is turned on with G, remembered, and let go of with Ctrl', async ({ page }) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.dragFromPalette('Service', 390, 213);
  await page.keyboard.press('g');
  const toggle = page.getByRole('button', { name: 'Snap to grid' });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');

  const card = canvas.card('Service');
  const from = await placeOf(card);
  await grab(page, card);
  await page.mouse.move(from.x + 73, from.y + 143, { steps: 5 });
  await expect.poll(async () => (await onGrid(card)).every(Boolean)).toBe(true);
  await page.keyboard.down('Control');
  await expect.poll(async () => (await onGrid(card)).every(Boolean)).toBe(false);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await onGrid(card)).every(Boolean)).toBe(true);
  await page.mouse.up();

  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
});

test('dragging with Alt leaves the original and makes a copy, in one step', async ({ page }) => {
  const canvas = await drawThree(page);
  const service = canvas.card('Service');
  const before = await placeOf(service);
  await expect(page.locator('.drag-overlay')).toBeAttached();
  await page.keyboard.down('Alt');
  await grab(page, service);
  await page.mouse.move(before.x + 90, before.y + 190, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Alt');

  await expect(canvas.cards).toHaveCount(4);
  expect(await placeOf(service)).toEqual(before);
  expect((await placeOf(canvas.card('Service 2'))).y).toBeGreaterThan(before.y + 100);
  await page.keyboard.press('Control+z');
  await expect(canvas.cards).toHaveCount(3);

  // What a box has chosen is copied together.
  await page.keyboard.press('Control+a');
  await page.keyboard.down('Alt');
  await grab(page, service);
  await page.mouse.move(before.x + 90, before.y + 190, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(canvas.cards).toHaveCount(6);
  await expect(page.getByRole('heading', { name: '3 selected' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(canvas.cards).toHaveCount(3);
});

test('the drawing is looked at closer, whole, and from afar, and moved wherever it is taken hold of', async ({
  page,
}) => {
  const canvas = await drawThree(page);
  const width = async () => (await canvas.card('Client').boundingBox())?.width ?? 0;
  await canvas.card('Client').click({ position: { x: 60, y: 20 } });
  await page.keyboard.press('Shift+Digit2');
  await expect.poll(width).toBeCloseTo(176 * 1.5, 0);
  await page.keyboard.press('Shift+Digit0');
  await expect.poll(width).toBeCloseTo(176, 0);
  await expect(page.getByRole('button', { name: 'Fit selection' })).toHaveAttribute(
    'title',
    'Fit selection (Shift+2)',
  );
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await expect.poll(width).toBeGreaterThan(177);
  await page.getByRole('button', { name: 'Zoom out', exact: true }).click();
  await page.keyboard.press('Shift+Digit1');
  await expect.poll(width).toBeCloseTo(176, 0);

  const client = () => placeOf(canvas.card('Client'));
  // It glides there: on a slow machine it is as wide as it will be before it has come to rest.
  const standsStill = async () => {
    const before = await client();
    await frames(page, 12);
    const after = await client();
    return after.x === before.x && after.y === before.y;
  };
  await expect.poll(standsStill).toBe(true);
  const places = await placesOf(canvas);
  /** Drags by 80 and 40 pixels and tells how far the drawing has come. */
  const drag = async (from: Place, button: 'left' | 'middle' = 'left') => {
    const before = await client();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down({ button });
    await page.mouse.move(from.x + 80, from.y + 40, { steps: 4 });
    await page.mouse.up({ button });
    // The drawing follows with the next frame.
    await frames(page, 2);
    const after = await client();
    return [after.x - before.x, after.y - before.y];
  };
  const onCard = async () => ({ x: (await client()).x + 60, y: (await client()).y + 20 });
  expect(await drag({ x: 700, y: 600 })).toEqual([80, 40]);
  expect(await drag(await onCard(), 'middle')).toEqual([80, 40]);
  const isPlaying = page.getByRole('button', { name: 'Pause', exact: true });
  const before = await isPlaying.count();
  await page.locator('.react-flow__pane').click({ position: { x: 300, y: 560 } });
  await page.keyboard.down('Space');
  await page.keyboard.down('Space');
  expect(await drag(await onCard())).toEqual([80, 40]);
  await page.keyboard.up('Space');
  expect(await placesOf(canvas)).toEqual(places);
  expect(await isPlaying.count()).toBe(before);

  const map = await page.getByRole('img', { name: 'Overview' }).boundingBox();
  const middle = { x: (map?.x ?? 0) + 66, y: (map?.y ?? 0) + 42 };
  expect((await drag(middle)).every((shift) => shift < 0)).toBe(true);
  await page.mouse.move(700, 400);
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 500);
  await expect.poll(width).toBeCloseTo(8.8, 0);
});

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Waits until so many frames were drawn. */
function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (left) => {
    for (let frame = 0; frame < left; frame += 1)
      await new Promise((done) => requestAnimationFrame(done));
  }, count);
}

/** Three cards that are in line with each other nowhere. */
async function drawThree(page: Page): Promise<Canvas> {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.dragFromPalette('Client', 140, 120);
  await canvas.dragFromPalette('Service', 390, 213);
  await canvas.dragFromPalette('Load balancer', 700, 337);
  return canvas;
}

async function placeOf(card: Locator): Promise<Place> {
  const box = await card.boundingBox();
  if (box === null) throw new Error('The card is not on the screen.');
  return { x: Math.round(box.x), y: Math.round(box.y) };
}

/** Read at one moment, from the page. */
function placesOf(canvas: Canvas): Promise<readonly Place[]> {
  return canvas.cards.evaluateAll((cards) =>
    cards.map((card) => {
      const [, x, y] = /translate\(([-\d.]+)px, ?([-\d.]+)px\)/.exec(card.style.transform) ?? [];
      return { x: Math.round(Number(x)), y: Math.round(Number(y)) };
    }),
  );
}

/** Whether both coordinates of a card are multiples of the grid's ten pixels. */
function onGrid(card: Locator): Promise<readonly boolean[]> {
  return card.evaluate((element) =>
    (/translate\(([-\d.]+)px, ?([-\d.]+)px\)/.exec((element as HTMLElement).style.transform) ?? [])
      .slice(1)
      .map((text) => Math.abs(Math.round(Number(text) / 10) * 10 - Number(text)) < 0.01),
  );
}

function overlaps(places: readonly Place[]): boolean {
  return places.some((one, at) =>
    places
      .slice(at + 1)
      .some((other) => Math.abs(one.x - other.x) < 176 && Math.abs(one.y - other.y) < 74),
  );
}

async function gapsAcross(canvas: Canvas): Promise<{ readonly equal: boolean }> {
  const across = (await placesOf(canvas)).map(({ x }) => x).toSorted((left, right) => left - right);
  const [first = 0, second = 0, third = 0] = across;
  return { equal: Math.abs(second - first - (third - second)) <= 1 };
}

/** Takes hold of a card 20 pixels from its corner; the first movement only tells the drag from a click. */
async function grab(page: Page, card: Locator): Promise<void> {
  const { x, y } = await placeOf(card);
  await page.mouse.move(x + 60, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + 64, y + 20);
}

async function dragTo(page: Page, card: Locator, place: Place): Promise<void> {
  await grab(page, card);
  await page.mouse.move(place.x + 64, place.y + 20, { steps: 4 });
  await page.mouse.up();
}
