import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { engineVersion } from '../../src/engine/engineVersion';
import { encodeLink } from '../../src/exchange/encodeLink';
import { urlShortener } from '../../src/library/urlShortener';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

const link = encodeLink({ design: urlShortener.design, engineVersion });

test('a page of three embeds: what is in view runs, what is not rests, and nothing can be changed', async ({
  page,
  baseURL,
}) => {
  const frame = (name: string, options: string, hash = link) =>
    `<iframe name="${name}" src="${baseURL}?embed${options}#${hash}" width="900" height="420"></iframe>`;
  const host = await serve(`<!doctype html><html lang="en"><title>Lesson</title>
    <link rel="icon" href="data:,">
    ${frame('first', '&speed=10&theme=dark')}
    <div style="height: 2400px"></div>
    ${frame('second', '&start=30&speed=lightning')}
    <div style="height: 1200px"></div>
    ${frame('third', '&controls=0', link.slice(0, 80))}`);
  await page.goto(host.address);
  const [first, second, third] = ['first', 'second', 'third'].map((name) =>
    page.frameLocator(`[name=${name}]`),
  );
  await expect(first!.locator('.clock')).toHaveText(/^00:(0[2-9]|[1-5])/);
  await expect(first!.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(second!.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  // To look at: no key and no gesture changes it.
  await expect(first!.locator('.react-flow__node')).toHaveCount(8);
  await first!.locator('.react-flow__pane').press('Delete');
  await first!.locator('.react-flow__pane').press('Control+k');
  await expect(first!.getByRole('dialog')).toHaveCount(0);
  await expect(first!.locator('.card-name-field')).toHaveCount(0);
  const open = first!.getByRole('link', { name: 'Open in Loadbearing' });
  await expect(open).toHaveAttribute('href', `${baseURL}#${link}`);

  await page.locator('[name=second]').scrollIntoViewIfNeeded();
  await expect(second!.locator('.clock')).toHaveText(/^00:[345]/);
  await expect(second!.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(first!.getByRole('button', { name: 'Play', exact: true })).toBeAttached();

  await expect(third!.locator('.embed-problem')).toContainText('was cut off');
  host.close();
});

test('an embed of which a part cannot be loaded says so', async ({ page, pageProblems }) => {
  await page.route('**/startEmbed-*.js', (route) => route.abort());
  await page.goto(`./?embed#${link}`);
  await expect(page.locator('.opening')).toHaveText(/^This design cannot be shown, because a part/);
  pageProblems.length = 0;
});

test('an embed to change lets itself be changed, stores nothing, and its copy takes the change along', async ({
  page,
}) => {
  await page.goto(`./?embed&readonly=0&play=0#${link}`);
  const card = page.locator('.react-flow__node').filter({ hasText: 'Browsers' });
  await card.click();
  await page.keyboard.press('Delete');
  await expect(card).toHaveCount(0);
  expect(await findViolations(page)).toEqual([]);
  expect((await page.context().storageState({ indexedDB: true })).origins).toEqual([]);
  await page.goto((await page.getByRole('link', { name: 'Open a copy' }).getAttribute('href'))!);
  await expect(page.locator('.react-flow__node')).toHaveCount(7);
});

/** A page of another site: the browser lets none that is made up near this machine. */
async function serve(html: string): Promise<{ readonly address: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}
