import { expect } from '@playwright/test';
import { App } from './support/App';
import { test } from './support/test';

// The page's policy is strict; the fixture fails on every breach of it, on console errors and on uncaught ones.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test(
  'using everything once breaks no rule of the page',
  { tag: '@full' },
  async ({ page, isMobile }) => {
    test.setTimeout(180_000);
    const app = new App(page);
    await app.openExample('URL shortener');
    await app.breakIt(/^Lose Zone A/);
    await app.atMaximumSpeed();
    await app.reach(3);
    await app.breakIt(/^Mend: Zone A/);

    const card = page.locator('.react-flow__node').nth(2);
    await (isMobile ? card.tap() : card.click());
    for (const tab of ['Live', 'Learn', 'Settings']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
    }
    await page.getByLabel('Slots per instance, slider').press('ArrowRight');
    await page
      .getByRole('button', { name: isMobile ? 'Close inspector' : 'Hide the charts' })
      .click();
    await page.getByRole('button', { name: isMobile ? 'Charts' : 'Show the charts' }).click();
    await expect(page.locator('.plot canvas')).toHaveCount(isMobile ? 6 : 3);
    if (!isMobile) {
      await page.getByRole('button', { name: 'Fill the page' }).click();
      await expect(card.click({ trial: true, timeout: 500 })).rejects.toThrow(/intercepts|Timeout/);
      await page.getByRole('button', { name: 'Back to the canvas' }).click();
      await card.click({ trial: true });
    }
    await page.getByRole('slider', { name: 'Simulated time' }).press('PageDown');
    await page.getByRole('button', { name: 'Step' }).click();
    await page.getByRole('button', { name: 'Restart' }).click();

    for (const theme of ['Dark', 'Light', 'As on this device']) {
      await page.getByRole('button', { name: isMobile ? 'More' : 'Theme', exact: true }).click();
      await page.getByRole('menuitemradio', { name: theme }).click();
    }
    await page.getByRole('button', { name: 'Share' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Design as a file/ }).click();
    const file = await (await download).path();
    await page.getByRole('button', { name: 'Close', exact: true }).click();

    await page.getByRole('button', { name: /^(Open an example|More)/ }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: /Open a file/ }).click();
    await (await chooser).setFiles(file);
    await expect(app.notice).toContainText('URL shortener was opened.');
    await expect(page.locator('.react-flow__node')).toHaveCount(8);
  },
);
