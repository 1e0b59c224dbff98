import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { kindOf } from '../../src/catalogue/kindOf';
import { readPicture } from '../../src/exchange/picture/readPicture';
import { App } from './support/App';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

test('pictures of the running design come down as SVG and as PNG at twice the size', async ({
  page,
}) => {
  await openShare(page);
  const svg = (await download(page, 'Picture as SVG')).toString('utf8');
  // Read by a page without a policy: ours takes no markup made of text.
  const reader = await page.context().newPage();
  const read = await reader.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const root = parsed.documentElement;
    return {
      errors: parsed.querySelectorAll('parsererror').length,
      title: parsed.querySelector('title')?.textContent,
      words: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
      size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))],
    };
  }, svg);
  await reader.close();
  expect(read.errors).toBe(0);
  expect(read.title).toBe('A flush that never heals');
  expect(read.words).toEqual(expect.arrayContaining(['Visitors', 'Item cache', 'Items DB']));
  expect(read.words.some((word) => /^[\d,.]+k? req\/s$/.test(word ?? ''))).toBe(true);

  const png = await download(page, 'Picture as PNG');
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(read.size.map((side) => side * 2));

  // Both open as the design: read apart, and the PNG in the page.
  const fromSvg = readPicture(Buffer.from(svg), kindOf);
  expect(fromSvg).toMatchObject({ ok: true, notices: [], design: { components: { length: 5 } } });
  expect(readPicture(png, kindOf)).toEqual(fromSvg);
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByText('QR code').click();
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await dialog.getByText('Embed in a page').click();
  await expect(dialog.getByLabel('Snippet')).toHaveValue(/^<iframe src="http[^"]+\?embed#[12]/);
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Decision record' }).click();
  await dialog.getByRole('button', { name: 'Stop measuring' }).click();
  await expect(dialog.locator('.share-told')).toContainText('Nothing was saved.');
  // It says in words where each default is from, although the build takes these apart.
  const record = (await download(page, 'Decision record')).toString('utf8');
  expect(record).toContain('People tend to leave after three to five seconds.');
  expect(record).not.toContain('\u00a7');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Copy: Mermaid flowchart' }).click();
  await expect(dialog.locator('.share-told')).toHaveText('Copied: Mermaid flowchart.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^flowchart LR\n[^]*Item cache/m,
  );
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  const name = page.getByRole('textbox', { name: 'Name of the design' });
  await name.fill('Another');
  await name.press('Enter');
  await page.getByRole('button', { name: /^(Open an example|More)/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: /Open a file/ }).click();
  await (await chooser).setFiles({ name: 'shot.png', mimeType: 'image/png', buffer: png });
  await expect(name).toHaveValue('A flush that never heals');
});

test(
  'a clip of the run holds frames that differ, or the page says that it cannot be made',
  { tag: '@full' },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await openShare(page);
    const clip = page.getByRole('button', { name: /^Clip of/ });
    if (await clip.isDisabled()) {
      await expect(page.getByText('This browser cannot record a clip.')).toBeVisible();
      return;
    }
    await clip.click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Stop the clip, [2-9] of/ }).click();
    const saved = await coming;
    expect(saved.suggestedFilename()).toMatch(/^A flush that never heals\.(webm|mp4)$/);
    const bytes = [...(await readFile(await saved.path()))];
    // The page itself may load no media.
    const player = await page.context().newPage();
    const seen = await player.evaluate(playClip, bytes);
    expect(seen.width).toBeGreaterThan(600);
    expect(seen.differing).toBeGreaterThan(0);
  },
);

test(
  'a report tells what was done, with the drawing, and is free of what axe-core can find',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: 'Empty the cache' }).first().click();
    await new App(page).reach(5);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Report to print …' }).click();
    const report = page.getByRole('dialog', { name: 'Report' });
    await expect(report.getByRole('heading', { name: 'A flush that never heals' })).toBeVisible();
    await expect(report.getByRole('img', { name: /^The drawing of/ })).toBeVisible();
    await expect(report).toContainText('by hand: Item cache: emptied');
    const findings = report.getByRole('heading', { name: 'What the run shows' }).locator('+ ul');
    await expect(findings.getByRole('listitem').first()).toContainText(/Items DB.* \d+/);
    await expect(report.getByRole('listitem').filter({ hasText: /^Visitors: / })).toContainText(
      'Rate: 1,200 req/s',
    );
    const head = report.getByRole('columnheader', { name: 'p50' });
    await expect(head.locator('+ th')).toHaveText('p99');
    await expect(report.getByRole('row', { name: /^Items DB / })).toContainText(/\d m?s.*\d m?s/);
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(report.getByRole('button', { name: 'Print, or save as PDF' })).toBeHidden();
    await expect(page.locator('.shell, .phone')).toBeHidden();
  },
);

async function openShare(page: Page): Promise<void> {
  await page.goto('./');
  await new App(page).reach(2);
  await page.getByRole('button', { name: 'Share' }).click();
}

async function download(page: Page, button: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await coming).path());
}

/** In the page: plays a clip and counts the pixels that differ between two of its moments. */
async function playClip(bytes: readonly number[]) {
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const canvas = document.createElement('canvas');
  const take = () => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(video, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  };
  await video.play();
  const first = take();
  await new Promise((resolve) => setTimeout(resolve, 700));
  const second = take();
  const differing = first.reduce((sum, value, at) => sum + (value === second[at] ? 0 : 1), 0);
  return { width: video.videoWidth, differing };
}
