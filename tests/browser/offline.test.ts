import { expect } from '@playwright/test';
import { App } from './support/App';
import { StaticHost } from './support/StaticHost';
import { test } from './support/test';

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('after the first visit it works without a network, and a new version waits until it is asked for', async ({
    page,
    context,
    pageProblems,
  }) => {
    test.slow();
    const host = new StaticHost(StaticHost.build());
    const address = await host.start();
    const app = new App(page);
    await page.goto(address);
    await page.getByLabel('Name of the design').fill('Kept over versions');
    await page.keyboard.press('Enter');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await app.reach(1);
    const link = await app.copyLink('Copy link');
    await page.keyboard.press('Escape');

    host.isDown = true;
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByLabel('Name of the design')).toHaveValue('Kept over versions');
    // What reads links was not loaded before.
    await page.goto(link);
    await expect(app.notice).toHaveText(/^Same run as the sender’s up to \d+ s, bit for bit\./);

    host.isDown = false;
    await context.setOffline(false);
    host.deploy(StaticHost.laterBuild());
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    const bar = page.getByRole('region', { name: 'New version' });
    await expect(bar).toContainText('A new version of Loadbearing is ready.');
    // The server has no part of this version any more.
    await page.getByRole('button', { name: /^Loadbearing/ }).click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveTitle('Loadbearing');

    await bar.getByRole('button', { name: 'Reload' }).click();
    await expect(page).toHaveTitle('Loadbearing, later');
    await expect(page.getByLabel('Name of the design')).toHaveValue('Kept over versions');
    host.stop();
    // What the browser says of a server that is down.
    expect(pageProblems.filter((one) => !/ERR_|Failed to load resource/.test(one))).toEqual([]);
    pageProblems.length = 0;
  });
});

test('what is loaded a moment after the page may stay away', async ({ page, pageProblems }) => {
  await page.route(/(serveOffline|watchBottleneck)-[^.]*\.js/, (route) =>
    route.fulfill({ status: 404 }),
  );
  const missing = page.waitForResponse(/watchBottleneck/);
  await page.goto('./');
  await missing;
  await new App(page).reach(4);
  // The console tells of the two files; no promise was left alone with it.
  expect(pageProblems.filter((one) => one.startsWith('uncaught'))).toEqual([]);
  pageProblems.length = 0;
});

test('a part that is gone from the server is told, and the page goes on with its work', async ({
  page,
  pageProblems,
}) => {
  await page.route(/assets\/(ShareDialog|Traces|BreakItems|FollowedDot)-.*\.js/, (route) =>
    route.fulfill({ status: 404 }),
  );
  // What tells of it is loaded a moment after the page.
  const teller = page.waitForResponse(/serveOffline/);
  await page.goto('./');
  await page.getByLabel('Name of the design').fill('Still here');
  await page.keyboard.press('Enter');
  await teller;
  await page.getByRole('button', { name: 'Share' }).click();
  const bar = page.getByRole('region', { name: 'Missing part' });
  await expect(bar).toContainText('A part of this page could not be loaded');
  await expect(new App(page).notice).toContainText('could not be opened');
  // Neither do a panel, a menu and what is drawn with the requests take the rest of the page along.
  await page.getByRole('tab', { name: 'Traces' }).click();
  await page.getByRole('button', { name: /^Break/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Objectives' }).click();
  await expect(page.getByText('Nothing is promised to the users')).toBeVisible();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  pageProblems.length = 0;

  await bar.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByLabel('Name of the design')).toHaveValue('Still here');
});
