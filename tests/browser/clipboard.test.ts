import { expect, type Page } from '@playwright/test';
import { engineVersion } from '../../src/engine/engineVersion';
import { designToFile } from '../../src/exchange/designToFile';
import { encodeLink } from '../../src/exchange/encodeLink';
import { urlShortener } from '../../src/library/urlShortener';
import { Canvas } from './support/Canvas';
import { test } from './support/test';

test.beforeEach(({ isMobile }) => {
  test.skip(isMobile, 'These gestures are made with a mouse and a keyboard.');
});

/** Puts a text on the clipboard as another program would. */
async function copyElsewhere(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** Cards that lie on another one, by name. */
function covering({ cards }: Canvas): Promise<readonly string[]> {
  return cards.evaluateAll((all) => {
    const boxes = all.map((card) => ({
      name: card.getAttribute('aria-label') ?? '',
      ...card.getBoundingClientRect().toJSON(),
    })) as { name: string; left: number; right: number; top: number; bottom: number }[];
    return boxes
      .filter((one) =>
        boxes.some(
          (other) =>
            other !== one &&
            other.left < one.right &&
            one.left < other.right &&
            other.top < one.bottom &&
            one.top < other.bottom,
        ),
      )
      .map(({ name }) => name);
  });
}

test('components are copied from one tab to another, with their settings and connections', async ({
  page,
  context,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.dragFromPalette('Client', 140, 200);
  await canvas.dragFromPalette('Service', 420, 200);
  await canvas.connectByDrag('Client', 'Service');
  const slots = page.getByLabel('Slots per instance', { exact: true });
  await canvas.card('Service').click({ position: { x: 60, y: 20 } });
  await slots.fill('48');
  await slots.press('Enter');

  await canvas.card('Client').click({ position: { x: 60, y: 20 } });
  await canvas.card('Service').click({ position: { x: 60, y: 20 }, modifiers: ['Shift'] });
  await page.keyboard.press('Control+c');
  await expect(page.locator('.notice')).toContainText('2 components copied.');

  const other = new Canvas(await context.newPage());
  await other.openEmpty();
  await other.dragFromPalette('Service', 700, 300);
  await other.page.keyboard.press('Control+v');
  await expect(other.page.locator('.notice')).toContainText('2 components pasted.');
  await expect(other.cards).toHaveCount(3);
  await expect(other.lines).toHaveCount(1);
  await expect(other.page.getByRole('heading', { name: '2 selected' })).toBeVisible();
  await other.page.keyboard.press('Control+v');
  await expect(other.cards).toHaveCount(5);
  await expect(other.card('Service 3')).toBeVisible();
  await expect.poll(() => covering(other)).toEqual([]);
  await other.page.keyboard.press('Control+z');
  await expect(other.cards).toHaveCount(3);
  await expect(other.lines).toHaveCount(1);

  await other.card('Service 2').click({ position: { x: 60, y: 20 } });
  await expect(other.page.getByLabel('Slots per instance', { exact: true })).toHaveValue('48');
});

test('what is cut is gone, comes back with undo, and can be pasted where the pointer is', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.dragFromPalette('Client', 140, 200);
  await canvas.dragFromPalette('Service', 420, 200);
  await canvas.connectByDrag('Client', 'Service');
  await canvas.card('Service').click({ position: { x: 60, y: 20 } });
  await page.keyboard.press('Control+x');
  await expect(canvas.cards).toHaveCount(1);
  await expect(canvas.lines).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(canvas.cards).toHaveCount(2);
  await expect(canvas.lines).toHaveCount(1);

  const pane = await page.locator('.react-flow').boundingBox();
  const at = { x: (pane?.x ?? 0) + 500, y: (pane?.y ?? 0) + 420 };
  await page.mouse.move(at.x, at.y);
  await page.keyboard.press('Control+v');
  const box = await canvas.card('Service 2').boundingBox();
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - at.x)).toBeLessThan(12);
  expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - at.y)).toBeLessThan(12);
});

test('a hostile clipboard is told in a sentence, another text is left alone, and a field keeps its own', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  const notice = page.locator('.notice');
  const envelope = '{"format":"loadbearing-selection","version":1,"design":';

  await copyElsewhere(page, 'Only words.');
  await page.keyboard.press('Control+v');
  await copyElsewhere(page, `${envelope}{"components":[{"__proto__":{"x":1}`);
  await page.keyboard.press('Control+v');
  await expect(notice).toContainText(/^Nothing was pasted. What was copied (ends|is not)/);

  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  await copyElsewhere(page, `${envelope}${deep}}`);
  await page.keyboard.press('Control+v');
  await expect(notice).toContainText('Nothing was pasted. What was copied is too deeply nested');
  await copyElsewhere(page, `{"part":${envelope}{}}}`);
  await page.keyboard.press('Control+v');
  await expect(notice).toContainText('The text speaks of copied components, but holds none.');
  await copyElsewhere(page, '{"copied as": "loadbearing-selection"}');
  await page.keyboard.press('Control+v');
  await expect(notice).toContainText('Pasted text is not a design');
  await expect(canvas.cards).toHaveCount(0);
  await copyElsewhere(page, `${envelope}${deep}}`);

  const search = page.getByRole('searchbox', { name: 'Search components' });
  await search.focus();
  await page.keyboard.press('Control+v');
  await expect(search).toHaveValue(/^\{"format"/);
});

test('a link and the text of a file that were copied elsewhere are opened, and undo brings back what was there', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.dragFromPalette('Client', 140, 200);
  const notice = page.locator('.notice');
  const { design } = urlShortener;

  await copyElsewhere(page, `https://example.org/boards/#${encodeLink({ design, engineVersion })}`);
  await page.keyboard.press('Control+v');
  await expect(notice).toContainText('URL shortener was opened from a link, as your own copy.');
  await page.keyboard.press('Control+z');
  await expect(canvas.cards).toHaveCount(1);

  await copyElsewhere(page, designToFile(design));
  await page.keyboard.press('Control+v');
  await expect(notice).toContainText('URL shortener was opened.');
  await page.keyboard.press('Control+z');
  await expect(canvas.cards).toHaveCount(1);

  await copyElsewhere(
    page,
    'flowchart LR\n  users((Users)) --> web[Web server]\n  web --> db[(Database)]\n',
  );
  await page.keyboard.press('Control+v');
  await expect(canvas.cards).toHaveCount(3);

  const account = page.getByRole('dialog');
  await expect(account).toContainText('Pasted text');
  await page.keyboard.press('Escape');
  await expect(account).toBeHidden();
  await copyElsewhere(page, '{"of": "another program"}');
  await page.keyboard.press('Control+v');
  await expect(notice).toContainText('Pasted text is not a design');
});
