import { expect, type Locator } from '@playwright/test';
import { Canvas } from './support/Canvas';
import { Fingers } from './support/Fingers';
import { test } from './support/test';

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

test.beforeEach(({ isMobile }) => {
  test.skip(!isMobile, 'These gestures are made with a finger.');
});

test('an interview is practised from the menu, and each of its parts has the page', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'More' }).tap();
  await page.getByRole('menuitem', { name: 'Practise …' }).tap();
  await page.getByRole('button', { name: /^The slow orders page/ }).tap();
  await page.getByRole('button', { name: 'Begin' }).tap();
  const given = page.getByRole('tabpanel', { name: 'Brief' });
  await expect(given).toContainText('You draw 1/5 of the fleet');
  const parts = page.getByRole('navigation', { name: 'Parts of the page' });
  for (const part of ['Brief', 'Drawing', 'Score', 'Phase']) {
    await parts.getByRole('button', { name: part }).tap();
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Next phase' }).tap();
  await expect(page.getByRole('heading', { name: 'Numbers' })).toBeVisible();
});

test('in an interview, what is put on the drawing and what is shown on it has the page', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const canvas = new Canvas(page);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto('./');
  await page.getByRole('button', { name: 'More' }).tap();
  await page.getByRole('menuitem', { name: 'Practise …' }).tap();
  await page.getByRole('button', { name: /^URL shortener/ }).tap();
  await page.getByRole('button', { name: 'Begin' }).tap();
  const parts = page.getByRole('navigation', { name: 'Parts of the page' });
  for (const kind of ['Service', 'SQL database']) {
    await parts.getByRole('button', { name: 'Brief' }).tap();
    await page.getByRole('tab', { name: 'Components' }).tap();
    await canvas.paletteItem(kind).tap();
    await expect(canvas.card(kind)).toBeInViewport();
  }
  // As it would be where the canvas is seen: further along, in a line.
  const middles = await Promise.all(
    ['Browsers', 'Service', 'SQL database'].map(async (name) => middleOf(canvas.card(name))),
  );
  expect(middles.map(({ y }) => y)).toEqual(middles.map(({ y }) => y).toSorted((a, b) => a - b));
  expect(errors).toEqual([]);

  await canvas.outPort('Browsers').tap();
  await canvas.card('Service').tap();
  await canvas.outPort('Service').tap();
  await canvas.card('SQL database').tap();
  await expect(canvas.lines).toHaveCount(2);
  // What is selected has its settings where the score is otherwise.
  await parts.getByRole('button', { name: 'Inspector' }).tap();
  await expect(page.getByRole('heading', { name: 'Service → SQL database' })).toBeVisible();

  await page.getByRole('button', { name: /^Deep dives/ }).tap();
  const phase = page.getByRole('button', { name: /^Deep dives/ });
  const box = await phase.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  await parts.getByRole('button', { name: 'Phase' }).tap();
  await page.getByRole('button', { name: 'Run without a guess' }).tap();
  const moment = page.getByRole('button', { name: /^Show at/ }).first();
  await expect(moment).toBeVisible({ timeout: 60_000 });
  await moment.tap();
  await expect(canvas.cards.first()).toBeVisible();
});

test('a component is placed with a finger, and its settings come up from below', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.beginNew();
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
  await page.getByRole('button', { name: 'Close inspector' }).tap();

  const fingers = await Fingers.on(page);
  const service = canvas.card('Service');
  // The drawing comes into view once the sheet is gone.
  const from = middle(await still(service));
  await fingers.drag(from, { x: from.x + 70, y: from.y + 40 });
  await expect.poll(async () => (await middleOf(service)).x).toBeGreaterThan(from.x + 30);
  await expect(page.locator('.sheet')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo: Move' }).tap();
  await expect.poll(async () => (await middleOf(service)).x).toBeCloseTo(from.x, 0);

  const width = async () => (await service.boundingBox())?.width ?? 0;
  const before = await width();
  await fingers.pinch({ x: 160, y: 150 }, 40, 110);
  await expect.poll(width).toBeGreaterThan(before * 1.2);

  // A finger that is held for a moment takes a kind out of the list.
  await page.getByRole('button', { name: 'Add a component' }).tap();
  await fingers.drag(await middleOf(canvas.paletteItem('CDN')), { x: 60, y: 250 }, 350);
  await expect(canvas.card('CDN')).toBeVisible();
  await expect(canvas.cards).toHaveCount(3);
});

test('the drawing stands still from the moment that a finger is put on it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('./');
  const card = new Canvas(page).card('Items DB');
  await still(card);
  // The drawing takes the place of the invitation: the moment it sets out cannot be met from outside.
  const [pressed, later] = await card.evaluate(async (element) => {
    const y = () => element.getBoundingClientRect().y;
    const start = y();
    document.querySelector<HTMLElement>('.invitation-close')?.click();
    while (y() === start) await new Promise(requestAnimationFrame);
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, isPrimary: true }));
    const held = y();
    await new Promise((resolve) => setTimeout(resolve, 400));
    return [held, y()];
  });
  // Else what was pressed goes away from under the finger, and the tap falls on the ground.
  expect(later).toBe(pressed);
});

test('where less motion is asked for, the drawing takes a new place at once', async ({ page }) => {
  await page.goto('./');
  const card = new Canvas(page).card('Items DB');
  await still(card);
  const [first, later] = await card.evaluate(async (element) => {
    const y = () => element.getBoundingClientRect().y;
    const start = y();
    document.querySelector<HTMLElement>('.invitation-close')?.click();
    while (y() === start) await new Promise(requestAnimationFrame);
    const moved = y();
    await new Promise((resolve) => setTimeout(resolve, 400));
    return [moved, y()];
  });
  expect(later).toBe(first);
});

test('above the sheet, what is selected can be read', async ({ page }) => {
  const canvas = new Canvas(page);
  await page.goto('./');
  await page.getByRole('button', { name: 'Close', exact: true }).tap();
  await still(canvas.card('Items DB'));
  await canvas.card('Items DB').tap();
  await expect(page.getByRole('tab', { name: 'Settings' })).toBeVisible();
  // A card is 176 pixels wide at full size; before, all of the drawing was to fit in what is left, at 70 pixels a card.
  await expect
    .poll(async () => (await canvas.card('Items DB').boundingBox())?.width ?? 0)
    .toBeGreaterThan(110);
  const [card, sheet] = await Promise.all([
    canvas.card('Items DB').boundingBox(),
    page.locator('.sheet').boundingBox(),
  ]);
  expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThan(sheet?.y ?? 0);
});

test('above a sheet of charts the drawing can be read, and the view from before comes back', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await page.goto('./');
  await page.getByRole('button', { name: 'Close', exact: true }).tap();
  const card = canvas.card('Catalogue');
  const width = async () => (await card.boundingBox())?.width ?? 0;
  // The invitation gives its place to the drawing.
  const before = await still(card);
  for (const sheet of ['Charts', 'Add a component'] as const) {
    await page.getByRole('button', { name: sheet, exact: true }).tap();
    // All of it was made to fit above the sheet, with 35 pixels a card and names of 4.
    await expect.poll(width).toBeGreaterThan(75);
    const [box, over] = await Promise.all([
      card.boundingBox(),
      page.locator('.sheet').boundingBox(),
    ]);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(over?.y ?? 0);
    await expect(card).toContainText('/s');
  }
  await page.getByRole('button', { name: 'Close components' }).tap();
  await expect.poll(() => card.boundingBox()).toEqual(before);
});

test('a sheet that is closed before the drawing has made way leaves the view as it was', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('./');
  await page.getByRole('button', { name: 'Close', exact: true }).tap();
  const card = new Canvas(page).card('Items DB');
  const before = await still(card);
  await card.evaluate(async (element) => {
    const y = () => element.getBoundingClientRect().y;
    const start = y();
    document.querySelector<HTMLElement>('[aria-label="Charts"]')?.click();
    while (y() === start) await new Promise(requestAnimationFrame);
    document.querySelector<HTMLElement>('.sheet-grab')?.click();
  });
  await expect(page.locator('.sheet')).toHaveCount(0);
  expect(await still(card)).toEqual(before);
});

test('on a phone that lies on its side, the sheet stands beside what is selected', async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto('./');
  // The invitation makes way by itself.
  const card = new Canvas(page).card('Items DB');
  await still(card);
  await card.tap();
  await expect(page.getByRole('tab', { name: 'Settings' })).toBeVisible();
  const [shown, canvas, sheet] = await Promise.all([
    still(card),
    page.locator('.canvas').boundingBox(),
    page.locator('.sheet').boundingBox(),
  ]);
  expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThan(sheet?.x ?? 0);
  expect(shown?.y).toBeGreaterThan(canvas?.y ?? 0);
  expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThan(334);
  // There is room for both, down to the controls of the run.
  expect(sheet?.x).toBeGreaterThan(400);
  expect(sheet?.height).toBeGreaterThan(240);
});

test('what the sheet offers is as wide as the screen at most', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Charts', exact: true }).tap();
  const last = page.getByRole('tab', { name: 'Objectives' });
  await last.locator('..').evaluate((row) => row.scrollTo({ left: row.scrollWidth }));
  await last.tap();
  const button = page.getByRole('button', { name: /^Begin with two usual ones/ });
  await expect(button).toBeVisible();
  const box = await button.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  // Its name is not cut when it turns bold.
  const beyond = await last.evaluate(
    (tab) =>
      tab.getBoundingClientRect().right - (tab.parentElement?.getBoundingClientRect().right ?? 0),
  );
  expect(beyond).toBeLessThanOrEqual(0);
});

test('a button with a count on it has the count in its name', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Break', exact: true }).tap();
  await page
    .getByRole('menuitem', { name: /^All traffic/ })
    .first()
    .tap();
  await expect(page.getByRole('button', { name: 'Break 1', exact: true })).toHaveText('1');
});

test('what was opened is told above the invitation, not over it', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'More' }).tap();
  await page.getByRole('menuitem', { name: 'Examples …' }).tap();
  await page
    .getByRole('region', { name: 'Examples' })
    .getByRole('button', { name: /^Ticket sale/ })
    .tap();
  await expect(page.locator('.notice')).toContainText('Ticket sale is open');
  const [notice, invitation] = await Promise.all([
    page.locator('.notice').boundingBox(),
    page.locator('.invitation').boundingBox(),
  ]);
  expect((notice?.y ?? 0) + (notice?.height ?? 0)).toBeLessThan(invitation?.y ?? 0);
});

test('the drawing of a report can be read, and is scrolled in its own box', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Share' }).tap();
  await page.getByRole('button', { name: 'Report to print …' }).tap();
  const picture = page.getByRole('img', { name: /^The drawing of/ });
  await expect(picture).toBeVisible();
  const [size, excess] = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const body = image.closest('.report-body');
    return [
      image.getBoundingClientRect().width / image.naturalWidth,
      (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0),
    ];
  });
  // It was drawn at 0.3 of its size, with names of 4 pixels.
  expect(size).toBeGreaterThan(0.6);
  expect(excess).toBe(0);
});

async function middleOf(locator: Locator) {
  return middle(await locator.boundingBox());
}

function middle(box: Box | null) {
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where something is once it has come to rest. */
async function still(locator: Locator) {
  let box: Box | null | undefined;
  await expect(async () => {
    const last = box;
    box = await locator.boundingBox();
    expect(box).toEqual(last);
  }).toPass({ intervals: [200] });
  return box ?? null;
}

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

test('a finger put on a card just after the invitation was closed keeps its card', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, 'A large page keeps the drawing where it is.');
  await page.goto('./');
  const card = page.locator('.react-flow__node').first();
  const close = page.getByRole('button', { name: 'Close', exact: true });
  await expect(close).toBeVisible();
  // In one go, so that nothing comes between the two.
  const [before, after] = await card.evaluate(async (one) => {
    const place = () => Math.round(one.getBoundingClientRect().y);
    document.querySelector<HTMLElement>('.invitation-close')?.click();
    await new Promise(requestAnimationFrame);
    const from = place();
    one.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
    await new Promise((resolve) => setTimeout(resolve, 800));
    return [from, place()];
  });
  expect(after).toBe(before);
});
