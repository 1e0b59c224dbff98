import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/**
 * Takes a picture of every main screen at both sizes and in both themes, named "size-theme-number-screen.png"; `only` is how the
 * wanted names begin.
 */
export async function takeAllScreens(browser, address, folder, only = '') {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const runs = ['light', 'dark'].flatMap((colorScheme) => [
    {
      name: `desktop-${colorScheme}`,
      screens: desktopScreens,
      options: { ...desktop, colorScheme },
    },
    { name: `phone-${colorScheme}`, screens: phoneScreens, options: { ...phone, colorScheme } },
  ]);
  for (const { name, screens, options } of runs.filter((run) => run.name.startsWith(only))) {
    const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(address);
    await page.waitForTimeout(3_000);
    let number = 0;
    for (const [screen, show, leave = closeAll] of screens) {
      number += 1;
      await show(page);
      await page.waitForTimeout(450);
      const file = `${name}-${String(number).padStart(2, '0')}-${String(screen)}.png`;
      await page.screenshot({ path: join(folder, file) });
      await leave(page);
    }
    await context.close();
    console.log(`${name}: ${number} pictures in ${folder}`);
  }
}

const card = (page, name) =>
  page.locator('.react-flow__node').filter({ has: page.getByTitle(name, { exact: true }) });
const pressCard = (page, name) => card(page, name).locator('.card-head').click();
const button = (page, name) => page.getByRole('button', { name, exact: true }).click();
const tab = (page, name) => page.getByRole('tab', { name }).click();
const menu = async (page, face, item) => {
  await page.getByRole('button', { name: face }).click();
  if (item !== undefined) await page.getByRole('menuitem', { name: item }).click();
};
const line = (page, place) => page.locator('.line-hit').nth(place);
const stay = () => undefined;
const shown = (page) => page.locator('dialog').first().waitFor();
const press = async (page, keys, words = '') => {
  await page.keyboard.press(keys);
  await shown(page);
  await page.keyboard.type(words);
};

const command = async (page, words) => {
  await press(page, 'Control+k', words);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1_000);
};
/** The panels of the dock that fill the page; the charts are on every picture. */
const panels = ['Charts', 'Traces', 'Why', 'Scenario', 'Where it bends', 'Compare', 'Objectives'];

async function closeAll(page) {
  // A dialog that is loaded on demand may come after its picture.
  for (let tries = 0; tries < 50 && (await page.locator('dialog').count()) > 0; tries++) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement?.blur());
}

/** Each with its name, how to show it, and, where Escape does not do, how to leave it. */
const desktopScreens = [
  ['running', stay],
  [
    'broken',
    async (page) => {
      await page.getByRole('button', { name: 'Empty the cache' }).first().click();
      await page.waitForTimeout(5_000);
    },
  ],
  ['component-settings', (page) => pressCard(page, 'Items DB'), stay],
  ['component-live', (page) => tab(page, 'Live'), stay],
  ['component-learn', (page) => tab(page, 'Learn'), stay],
  [
    'source-traffic',
    async (page) => {
      await pressCard(page, 'Visitors');
      await tab(page, 'Settings');
    },
  ],
  ['connection', (page) => line(page, 2).click({ force: true })],
  ['many', (page) => page.keyboard.press('Control+a')],
  [
    'note',
    async (page) => {
      await button(page, 'Note');
    },
    async (page) => {
      await page.keyboard.press('Control+z');
      await closeAll(page);
    },
  ],
  [
    'palette-searched',
    (page) => page.locator('[data-shortcut="/"]').fill('cache'),
    async (page) => {
      await page.locator('[data-shortcut="/"]').fill('');
      await closeAll(page);
    },
  ],
  ['commands', (page) => press(page, 'Control+k')],
  ['commands-searched', (page) => press(page, 'Control+k', 'add qu')],
  ['find', (page) => press(page, 'Control+f', 'items')],
  ['shortcuts', (page) => press(page, 'Shift+?')],
  [
    'reference',
    async (page) => {
      await press(page, 'Control+k', 'components');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Components' }).waitFor();
    },
  ],
  [
    'start',
    async (page) => {
      await page.getByRole('button', { name: /^Loadbearing/ }).click();
      await shown(page);
    },
  ],
  [
    'lab',
    async (page) => {
      await press(page, 'Control+k', 'lab isolation');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Next of A' }).click();
    },
  ],
  [
    'is-it-right',
    async (page) => {
      await press(page, 'Control+k', 'is it right');
      await page.keyboard.press('Enter');
      await page.getByRole('article', { name: 'Is it right?' }).waitFor();
    },
  ],
  [
    'share',
    async (page) => {
      await button(page, 'Share');
      await shown(page);
    },
  ],
  ['context-menu', (page) => card(page, 'Catalogue').click({ button: 'right' })],
  ['ground-menu', (page) => page.mouse.click(500, 480, { button: 'right' })],
  ['break-menu', (page) => menu(page, /^Break/)],
  ['design-menu', (page) => menu(page, 'Open an example or a new design')],
  [
    'refused',
    async (page) => {
      await pressCard(page, 'Visitors');
      await tab(page, 'Settings');
      const field = page.locator('.inspector input:not([type=range]):not([type=checkbox])').nth(1);
      await field.fill('-5');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'dock-closed',
    (page) => button(page, 'Hide the charts'),
    (page) => button(page, 'Show the charts'),
  ],
  ...panels.map((panel) => [
    `panel-${panel.toLowerCase().replaceAll(' ', '-')}`,
    async (page) => {
      await page.locator('.dock').getByRole('tab', { name: panel }).click();
      await button(page, 'Fill the page');
      await page.waitForTimeout(1_500);
    },
    (page) => button(page, 'Back to the canvas'),
  ]),
  [
    'report',
    async (page) => {
      await button(page, 'Share');
      await page.getByRole('button', { name: /^Report to print/ }).click();
      await page.getByRole('dialog', { name: 'Report' }).waitFor();
    },
  ],
  ['learn', (page) => command(page, 'learn lessons')],
  ['practise', (page) => command(page, 'practise an interview')],
  ['empty', (page) => menu(page, 'Open an example or a new design', /New design/)],
];

const phoneScreens = [
  ['running', stay],
  [
    'broken',
    async (page) => {
      await page.getByRole('button', { name: 'Empty the cache' }).first().click();
      await page.waitForTimeout(4_000);
    },
    stay,
  ],
  [
    'component-settings',
    async (page) => {
      await page
        .getByRole('button', { name: 'Close', exact: true })
        .click()
        .catch(() => undefined);
      await pressCard(page, 'Items DB');
    },
    stay,
  ],
  ['component-live', (page) => tab(page, 'Live'), (page) => button(page, 'Close inspector')],
  [
    'palette',
    (page) => button(page, 'Add a component'),
    (page) => button(page, 'Close components'),
  ],
  ['charts', (page) => button(page, 'Charts'), (page) => button(page, 'Close charts')],
  ['break-menu', (page) => menu(page, 'Break')],
  ['more-menu', (page) => menu(page, 'More')],
  ['commands', (page) => menu(page, 'More', /^Commands/)],
  ['share', (page) => button(page, 'Share').then(() => shown(page))],
  ['start', (page) => menu(page, 'More', /^Examples/).then(() => shown(page))],
  ['is-it-right', (page) => menu(page, 'More', /^Is it right/).then(() => shown(page))],
  ['empty', (page) => menu(page, 'More', /New design/)],
];
