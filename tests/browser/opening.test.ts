import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { kinds } from '../../src/catalogue/index';
import { kindOf } from '../../src/catalogue/kindOf';
import { engineVersion } from '../../src/engine/engineVersion';
import { encodeLink } from '../../src/exchange/encodeLink';
import { readFile } from '../../src/exchange/readFile';
import { urlShortener } from '../../src/library/urlShortener';
import { Canvas } from './support/Canvas';
import { test } from './support/test';

test('the page opens with its name as the heading', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Loadbearing/);
});

test('a script from elsewhere, markup made of text, and workers that are not of the page are refused', async ({
  page,
  pageProblems,
}) => {
  await page.goto('./');
  const isRefused = await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(style);
    const script = document.createElement('script');
    const attempts = [
      () => (script.text = 'window.wasRun = true'),
      () => (script.src = 'https://elsewhere.example/script.js'),
      () =>
        Reflect.set(document.createElement('div'), 'innerHTML', '<img src=x onerror="wasRun=1">'),
      () => new Worker('data:text/javascript,postMessage(1)'),
      () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
      () => Reflect.get(window, 'trustedTypes').createPolicy('another', {}),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    });
  });
  expect(isRefused).toEqual([true, true, true, true, true, true]);
  for (const rule of ['style-src-elem', 'require-trusted-types-for', 'trusted-types']) {
    await expect.poll(() => pageProblems.join('\n')).toContain(`policy: ${rule} refused`);
  }
  expect(await page.evaluate(() => Reflect.has(window, 'wasRun'))).toBe(false);
  pageProblems.length = 0;
});

test('the help of the catalogue comes with the inspector, in words', async ({ page, isMobile }) => {
  test.skip(isMobile, 'The palette and the inspector of a phone are sheets, with the same words.');
  const service = kinds.find(({ id }) => id === 'service')!;
  const canvas = new Canvas(page);
  await canvas.openEmpty();
  await canvas.paletteItem('Service').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const help = service.parameters.find(({ name }) => name === 'slots')!.help;
  await expect(inspector.getByText(help)).toBeAttached();
  await inspector.getByRole('tab', { name: 'Learn' }).click();
  await expect(inspector).toContainText(service.learn);
});

test('names that are markup stay text, and a page that breaks hands out the design whole', async ({
  page,
  pageProblems,
  isMobile,
}) => {
  test.skip(isMobile, 'The boundary is the same.');
  const name = '<img src=x onerror="window.wasRun=1"><script>wasRun=1</script>';
  const design = {
    ...urlShortener.design,
    name: name.slice(0, 60),
    components: urlShortener.design.components.map((one) => ({ ...one, name: name.slice(0, 40) })),
  };
  await page.goto(`./#${encodeLink({ design, engineVersion })}`);
  await expect(page.locator('.react-flow__node').first()).toContainText(name.slice(0, 40));
  expect(await page.evaluate(() => Reflect.has(window, 'wasRun'))).toBe(false);
  expect(pageProblems).toEqual([]);

  await page.evaluate(() => {
    Reflect.set(Number.prototype, 'toLocaleString', () => {
      throw new Error('planted');
    });
  });
  // The running numbers are shown again within a moment.
  await expect(page.getByRole('heading', { name: /made a mistake/ })).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download this design' }).click();
  const read = readFile(readFileSync(await (await coming).path(), 'utf8'), 'strict', kindOf);
  expect(read).toMatchObject({ ok: true, notices: [], design: { name: design.name } });
  expect(read.ok && read.design.components).toEqual(design.components);
  await page.goto('about:blank');
  expect(pageProblems.filter((problem) => !problem.includes('planted'))).toEqual([]);
  pageProblems.length = 0;
});
