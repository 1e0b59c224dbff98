import { expect, type Browser, type Page } from '@playwright/test';
import { encodeLink } from '../../src/exchange/encodeLink';
import { engineVersion } from '../../src/engine/engineVersion';
import { urlShortener } from '../../src/library/urlShortener';
import { App } from './support/App';
import { test } from './support/test';

test.beforeEach(() => {
  // Each of these runs the simulation in two browsers.
  test.slow();
});

const sameRun = /^Same run as the sender’s up to \d+ s, bit for bit\./;

test('a link to an untouched run carries its digest, and another browser comes to the same', async ({
  page,
  browser,
}) => {
  const app = new App(page);
  await app.openExample('URL shortener');
  await app.reach(3);
  const link = await app.copyLink('Copy link');
  await expect(page.locator('.share-contents')).toContainText(/fresh run at \d+ s\s*[0-9a-f]{16}/);
  expect(await noticeElsewhere(browser, link)).toMatch(sameRun);
});

test('after a change while it runs, the link holds the design as it is and the digest of a fresh run of it', async ({
  page,
  browser,
  isMobile,
}) => {
  test.skip(isMobile);
  const app = new App(page);
  await app.openExample('URL shortener');
  await page.locator('.react-flow__node').filter({ hasText: 'Browsers' }).click();
  const rate = page.getByLabel('Rate', { exact: true });
  await rate.fill('300');
  await rate.press('Enter');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.locator('.share-contents')).toContainText(/fresh run at [1-9]\d s/);
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  const link = await page.getByRole('textbox', { name: /^Link/ }).inputValue();

  await elsewhere(browser, link, async (other) => {
    await expect(new App(other).notice).toHaveText(sameRun);
    await other.locator('.react-flow__node').filter({ hasText: 'Browsers' }).click();
    await expect(other.getByLabel('Rate', { exact: true })).toHaveValue('300');
  });
});

test(
  'a link with what was done brings back the same run, faults included',
  { tag: '@full' },
  async ({ page, browser }) => {
    const app = new App(page);
    await page.goto('./');
    await page.locator('.invitation .button.primary').click();
    await app.reach(3);
    const link = await app.copyLink('Copy link with what I did');
    await elsewhere(browser, link, async (other) => {
      await expect(other.locator('.block.hand')).toHaveAttribute('title', /Item cache: emptied/);
      await expect(new App(other).notice).toHaveText(sameRun);
    });
  },
);

test(
  'the link carries the part of the canvas that is shown',
  { tag: '@full' },
  async ({ page, browser, isMobile }) => {
    test.skip(isMobile);
    const app = new App(page);
    await app.openExample('URL shortener');
    await app.pause();
    for (let press = 0; press < 4; press += 1) {
      await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    }
    const place = (on: typeof page) =>
      on.locator('.react-flow__viewport').evaluate((element) => {
        const { e, f, a } = new DOMMatrix(getComputedStyle(element).transform);
        return [Math.round(e), Math.round(f), Math.round(a * 100)];
      });
    await expect(async () => {
      const before = await place(page);
      await page.waitForTimeout(300);
      expect(await place(page)).toEqual(before);
    }).toPass();
    const link = await app.copyLink('Copy link');
    const shown = await place(page);
    await elsewhere(browser, link, (other) => expect.poll(() => place(other)).toEqual(shown));
  },
);

test(
  'a run of another engine version is told as such, and one that differs too',
  { tag: '@full' },
  async ({ browser }) => {
    const digest = { digest: '0123456789abcdef', atSeconds: 2 };
    const { design } = urlShortener;
    const newer = encodeLink({ design, digest, engineVersion: engineVersion + 1 });
    expect(await noticeElsewhere(browser, `./#${newer}`)).toContain(
      'another version of the engine',
    );
    const other = encodeLink({ design, digest, engineVersion });
    expect(await noticeElsewhere(browser, `./#${other}`)).toBe(
      'This run differs from the sender’s by 2 s.',
    );
  },
);

test('Back brings what was here before a link, Forward the link with what was changed in it, and a reload keeps both', async ({
  page,
}) => {
  const name = page.getByRole('textbox', { name: 'Name of the design' });
  const rename = async (to: string) => {
    await name.fill(to);
    await name.press('Enter');
  };
  await page.goto('./');
  await rename('My shop');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, good);
  await expect(name).toHaveValue(urlShortener.design.name);
  await expect(new App(page).notice).toContainText('as your own copy');
  expect(new URL(page.url()).hash).toBe('');
  await rename('Their shortener, changed');
  await page.goBack();
  await expect(name).toHaveValue('My shop');
  await rename('My shop, grown');
  await page.goForward();
  await expect(name).toHaveValue('Their shortener, changed');
  await page.goBack();
  await expect(name).toHaveValue('My shop, grown');
  await page.goForward();
  await expect(name).toHaveValue('Their shortener, changed');
  await expect(page.locator('.save-note')).toHaveText(/Saved/);
  await page.reload();
  await expect(name).toHaveValue('Their shortener, changed');
  await page.goBack();
  await expect(new App(page).notice).toContainText('on the start screen');
  await page.getByRole('button', { name: 'Loadbearing: examples and new designs' }).click();
  await expect(page.locator('.start-kept', { hasText: 'My shop, grown' })).toBeVisible();
});

const good = encodeLink({ design: urlShortener.design, engineVersion });
const broken = [
  [good.slice(0, 90), 'was cut off'],
  [`${good.slice(0, 60)}AAAA${good.slice(64)}`, 'is damaged'],
  [`7${good.slice(1)}`, 'newer version of Loadbearing'],
  ['1'.repeat(1_000_000), 'longer than 65,536 characters'],
] as const;

test('links that are broken say how and leave the present design alone', async ({ page }) => {
  await page.goto('./');
  const name = page.getByRole('textbox', { name: 'Name of the design' });
  await name.fill('My shop');
  await name.press('Enter');
  for (const [hash, words] of broken) {
    await page.evaluate((text) => {
      location.hash = text;
    }, hash);
    await expect(page.locator('.notice.refused')).toContainText(words);
    await expect(name).toHaveValue('My shop');
    await expect(page.locator('.react-flow__node')).toHaveCount(5);
  }
});

test('why a link could not be opened is told until it is closed', async ({ page }) => {
  await page.clock.install();
  await page.goto(`./#${good.slice(0, 90)}`);
  const refusal = page.locator('.notice.refused');
  await expect(refusal).toContainText('was cut off');
  await page.clock.fastForward(60_000);
  await expect(refusal).toBeVisible();
  await refusal.getByRole('button', { name: 'Close the notice' }).click();
  await expect(refusal).toBeHidden();
});

/** What the page tells of the sender's run, opened from a link in a browser that has never seen it. */
async function noticeElsewhere(browser: Browser, link: string): Promise<string> {
  let text = '';
  await elsewhere(browser, link, async (other) => {
    const { notice } = new App(other);
    await expect(notice).toContainText(/sender’s/);
    text = await notice.locator('span').innerText();
  });
  return text;
}

/** Opens a link in a browser that has never seen the page, and leaves nothing running behind. */
async function elsewhere(
  browser: Browser,
  link: string,
  act: (other: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const other = await context.newPage();
  await other.goto(link);
  await act(other);
  await context.close();
}
