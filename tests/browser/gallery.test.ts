import { expect, type Locator, type Page } from '@playwright/test';
import { App } from './support/App';
import { Canvas } from './support/Canvas';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

test('an example is found in the gallery and opened from the keyboard, and runs', async ({
  page,
  isMobile,
}) => {
  test.skip(
    isMobile,
    'A phone has no keyboard; it opens examples from the same gallery elsewhere.',
  );
  await page.goto('./');
  const logo = page.getByRole('button', { name: /^Loadbearing/ });
  await logo.focus();
  await page.keyboard.press('Enter');
  const gallery = page.getByRole('dialog');
  const examples = gallery.getByRole('region', { name: 'Examples' }).getByRole('listitem');
  await gallery.getByRole('button', { name: 'All 21 examples' }).press('Enter');
  await expect(examples).toHaveCount(21);
  await page.keyboard.press('Escape');
  await expect(gallery).toBeHidden();
  await expect(logo).toBeFocused();

  await page.keyboard.press('Enter');
  await gallery.getByRole('button', { name: 'All 21 examples' }).press('Enter');
  await gallery.getByRole('searchbox').focus();
  await page.keyboard.type('transcoder');
  await expect(examples).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(gallery).toBeHidden();
  await expect(page.getByLabel('Name of the design')).toHaveValue('Video streaming');
  await expect(page.locator('.react-flow__node')).toHaveCount(11);
  await expect(page.locator('.react-flow__edge')).toHaveCount(10);
  await new App(page).reach(1);

  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Name of the design')).toHaveValue('A flush that never heals');
});

test('a lesson and a challenge are opened from the start screen, with the keyboard alone', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'A phone has no keyboard; the lists are the same there.');
  await page.goto('./');
  const start = page.getByRole('dialog', { name: /^This system is running now/ });
  const open = async (section: string, button: RegExp) => {
    await page.getByRole('button', { name: /^Loadbearing/ }).press('Enter');
    const list = start.getByRole('region', { name: section });
    await list.getByRole('button', { name: button }).press('Enter');
    await expect(start).toBeHidden();
  };
  await open('Lessons', /^Timeouts.*Broken: 4.5%.*Mended: 100%/);
  await expect(page.getByRole('article', { name: 'Timeouts' })).toBeVisible();
  // Far down in the list of lessons, it is shown there as well.
  const index = page.getByRole('navigation', { name: 'Lessons, terms and calculators' });
  await expect(index.getByRole('button', { name: 'Timeouts' })).toBeInViewport();
  await page.keyboard.press('Escape');
  await open('Practise', /^Checkout with a flash sale.*Senior.*45 min/);
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  await page.keyboard.press('Escape');
  await open('Practise', /^All 12 challenges/);
  await expect(page.getByRole('button', { name: /^Home timeline/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await open('Lessons', /^All 45 lessons/);
  await expect(page.getByRole('article', { name: 'Load balancing' })).toBeVisible();
});

test('one search on the start screen finds examples, lessons, components and own designs', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'A phone has no keyboard; the search is the same there.');
  await page.goto('./');
  await page.getByLabel('Name of the design').fill('My own shop');
  await page.keyboard.press('Enter');
  const start = page.getByRole('dialog', { name: /^This system is running now/ });
  const search = start.getByRole('combobox', { name: 'Search everything' });
  const find = async (words: string) => {
    await page.getByRole('button', { name: /^Loadbearing/ }).press('Enter');
    await expect(search).toBeVisible();
    await page.keyboard.press('/');
    await expect(search).toBeFocused();
    await page.keyboard.type(words);
  };
  const first = start.getByRole('option').first();

  await find('queue');
  await expect(first).toContainText('Queue');
  // The first Escape empties the search, the second one leads back.
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(start.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(start).toBeHidden();

  const opens = async (words: string, name: string, group: string, opened: Locator) => {
    await find(words);
    await expect(first).toContainText(name);
    await expect(first).toContainText(group);
    await page.keyboard.press('Enter');
    await expect(start).toBeHidden();
    await expect(opened).toBeVisible();
    await page.keyboard.press('Escape');
  };
  await opens('timeouts', 'Timeouts', 'Lesson', page.getByRole('article', { name: 'Timeouts' }));
  await opens(
    'sql database',
    'SQL database',
    'Component',
    page.getByRole('dialog', { name: 'Components' }).getByRole('heading', { name: 'SQL database' }),
  );
  await opens('my own', 'My own shop', 'On this device', page.locator('.react-flow__node').first());
  await opens(
    'video str',
    'Video streaming',
    'Example',
    page.locator('.notice', { hasText: 'Video streaming is open' }),
  );
});

test('the first example runs on the start screen, is broken there, and goes on as it stands when it is opened', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'The same parts on a phone; their numbers are read on the large page.');
  await page.goto('./');
  await page.getByRole('button', { name: /^Loadbearing/ }).click();
  const hero = page.getByRole('region', { name: /^This system is running now/ });
  const success = hero.locator('.key-number', { hasText: 'Success' });
  await expect(success).toContainText('100%');
  await expect(hero.locator('.react-flow__node')).toHaveCount(5);
  // One run at a time: the one behind it rests, and goes on when it is seen again.
  const behind = page.locator('.clock');
  const rested = await behind.innerText();
  await page.keyboard.press('Escape');
  await expect(behind).not.toHaveText(rested);
  await page.getByRole('button', { name: /^Loadbearing/ }).click();
  await expect(success).toContainText('100%');
  const restedAgain = await behind.innerText();
  await hero.getByRole('button', { name: 'Empty the cache' }).click();
  await expect(success.locator('dd.saturated')).toBeVisible();
  expect(await behind.innerText()).toBe(restedAgain);
  await hero.getByRole('button', { name: 'Pause the example' }).click();
  const stands = hero.locator('.hero-time');
  const [, minutes = '', seconds = ''] = /(\d+):([\d.]+)/.exec(await stands.innerText()) ?? [];
  await hero.getByRole('button', { name: 'Open on the canvas' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const app = new App(page);
  await app.reach(Number(minutes) * 60 + Number(seconds));
  await expect(page.locator('.topbar dd.saturated')).toBeVisible();
  await expect(page.locator('.timeline')).toContainText('Item cache: emptied');
  // The invitation is what was done already.
  await expect(page.getByRole('region', { name: 'Try this' })).toHaveCount(0);
});

test(
  'the start screen tells how a design of this device stood when it last ran, with its picture',
  { tag: '@full' },
  async ({ page, isMobile }) => {
    test.skip(isMobile, 'The same parts on a phone; they are read on the large page.');
    await page.goto('./');
    const rename = async (name: string) => {
      await page.getByLabel('Name of the design').fill(name);
      await page.keyboard.press('Enter');
    };
    await rename('Emptied');
    await page.getByRole('button', { name: 'Empty the cache' }).click();
    await expect(page.locator('.react-flow__node').filter({ hasText: '2,000 full' })).toBeVisible();
    const told = () => page.evaluate(() => localStorage.getItem('loadbearing-last-runs') ?? '');
    await expect.poll(told).toContain('Items DB: queue 2,000 full');
    await page.getByRole('button', { name: /^Open an example/ }).click();
    await page.getByRole('menuitem', { name: /^New design/ }).click();
    await rename('Never run');
    await page.getByRole('button', { name: /^Loadbearing/ }).click();
    const shelf = page.getByRole('region', { name: 'On this device' });
    const emptied = shelf.getByRole('button', { name: /^Emptied/ });
    await expect(emptied).toContainText('Items DB: queue 2,000 full');
    await expect(emptied.locator('.picture-box')).toHaveCount(5);
    await expect(shelf.getByRole('button', { name: /^Never run/ })).toContainText('Not run yet');
  },
);

test('the cards of a wide example can be read where all of it is in view, and nothing on them is cut', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'A phone shows less of each card.');
  await new App(page).openExample('Team chat');
  const { cards } = new Canvas(page);
  await expect(cards).toHaveCount(11);
  await expect.poll(() => zoomOf(page)).toBeLessThan(0.75);
  const zoom = await zoomOf(page);
  expect((await smallest(cards.locator('.card-name, .card-numbers b'))) * zoom).toBeGreaterThan(
    8.5,
  );
  expect((await smallest(cards.locator('.card-numbers'))) * zoom).toBeGreaterThan(7.5);
  const cut = await cards
    .locator('.card-name, .card-numbers span')
    .evaluateAll((all) =>
      all
        .filter(
          (one) =>
            one.scrollWidth > one.clientWidth ||
            one.getBoundingClientRect().bottom >
              (one.closest('.card')?.querySelector('.load-bar')?.getBoundingClientRect().top ?? 0),
        )
        .map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
  const height = async () => (await cards.first().boundingBox())?.height ?? 0;
  const fromMiddle = (await height()) / zoom;
  await page.keyboard.press('Shift+0');
  await expect.poll(() => zoomOf(page)).toBe(1);
  expect(await height()).toBeCloseTo(fromMiddle, 0);
});

/** The size of the smallest of some texts, in pixels of the drawing. */
function smallest(texts: Locator): Promise<number> {
  return texts.evaluateAll((all) =>
    Math.min(...all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
  );
}

function zoomOf(page: Page): Promise<number> {
  return page
    .locator('.react-flow__viewport')
    .evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).a);
}

for (const theme of ['light', 'dark'] as const) {
  test(`nothing that axe-core can find is wrong on the start screen, in the ${theme} theme`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('./');
    await page.getByRole('button', { name: /^Loadbearing/ }).click();
    const start = page.getByRole('dialog');
    await start.getByRole('button', { name: 'All 21 examples' }).click();
    const examples = start.getByRole('region', { name: 'Examples' });
    await expect(examples.getByRole('listitem')).toHaveCount(21);
    await expect(start.getByRole('region', { name: 'Lessons' }).getByRole('listitem')).toHaveCount(
      6,
    );
    expect(await findViolations(page)).toEqual([]);
  });
}

test('what is told while the start screen is open is told in front of it, and read out there', async ({
  page,
}) => {
  const menuHeight = async () => {
    await page.getByRole('button', { name: /^(Open an example|More)/ }).click();
    await expect(page.getByRole('menuitem', { name: 'Examples …' })).toBeVisible();
    return (await page.getByRole('menu').boundingBox())?.height;
  };
  await page.goto('./');
  const heightBefore = await menuHeight();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Loadbearing/ }).click();
  const start = page.getByRole('dialog');
  await start.getByRole('button', { name: 'Keep the present design' }).click();
  await expect(start.getByRole('status').filter({ hasText: 'is kept' })).toBeAttached();
  const notice = start.locator('.notice');
  await expect(notice).toContainText('A flush that never heals is kept.');
  await notice.getByRole('button', { name: 'Close the notice' }).click();
  await expect(page.locator('.notice')).toHaveCount(0);

  // The style sheet of the start screen is there now, and must leave the menus alone.
  await page.keyboard.press('Escape');
  expect(await menuHeight()).toBe(heightBefore);
});
