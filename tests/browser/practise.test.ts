import { expect, type Page } from '@playwright/test';
import { Canvas } from './support/Canvas';
import { findViolations } from './support/findViolations';
import { test } from './support/test';

test('an interview is held against the clock, predicted, run and graded, with the keyboard alone', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await page.goto('./');
  await expect(canvas.cards.first()).toBeVisible();
  await command(page, 'practise an interview');
  await press(page, /^URL shortener/);
  await expect(page.getByRole('radio', { name: /^Mid/ })).toBeChecked();
  await press(page, 'Begin');
  await expect(page.getByRole('heading', { name: /^Practise: URL shortener/ })).toBeVisible();
  await expect(canvas.cards).toHaveCount(1);
  const clock = page.getByRole('timer', { name: 'Time left' });
  await expect(clock).toHaveText(/^34:5/);

  // Requirements: promises with a number are found in what is written.
  await page.getByRole('textbox', { name: /^Features/ }).focus();
  await page.keyboard.type('Redirects with a p99 of 100 ms, none lost');
  const promises = page.getByRole('list', { name: 'Promises with a number' });
  await expect(promises).toContainText('Latency has a number');
  await expect(promises).toContainText('what may it cost a month?');

  // Numbers: how far off is told, and not the range; one goes on where the new phase begins.
  await press(page, 'Next phase');
  await expect(page.getByRole('heading', { name: 'Numbers' })).toBeFocused();
  await page.getByRole('textbox', { name: /^Requests a second at peak/ }).focus();
  await page.keyboard.type('16k');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('status').filter({ hasText: /times too large/ })).toBeInViewport();

  // A calculator opens in front of the session, and its result is taken as an estimate.
  await press(page, 'Calculators');
  await press(page, 'Little’s law: how many at once');
  await page.getByRole('textbox', { name: 'Arrivals' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('4,246');
  await page.keyboard.press('Tab');
  await page.keyboard.type('8');
  await press(page, 'Take it');
  await expect(page.getByText('Taken: 33.97 requests.')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: /^Requests in flight/ })).toHaveValue('33.97');
  // Contract: a route for each operation, held against what the challenge does with it.
  await press(page, 'Next phase');
  const create = page.getByRole('group', { name: 'Create' });
  await create.getByRole('textbox', { name: 'Route' }).focus();
  await page.keyboard.type('POST /codes');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(create).toContainText('“Create” writes in this challenge.');
  await page.keyboard.press('ArrowRight');
  await expect(create).toContainText('It writes.');

  await press(page, 'Pause');
  await expect(page.getByText('paused')).toBeVisible();
  const rested = await clock.innerText();

  // Left for another design, the session comes back with its own drawing.
  await press(page, 'Leave');
  await page.keyboard.press('Escape');
  await command(page, 'new design');
  await expect(canvas.cards).toHaveCount(0);
  await command(page, 'practise an interview');
  await press(page, 'Go on with it');
  await expect(canvas.cards).toHaveCount(1);
  await expect(clock).toHaveText(rested);
  await press(page, 'Go on');

  // Draw: what the drawing lacks is told until it is there.
  await press(page, /^Draw/);
  await expect(page.getByText(/Create is written to no store/)).toBeVisible();
  await command(page, 'add service');
  await command(page, 'add sql database');
  await connect(page, 'Browsers');
  await connect(page, 'Service');
  await expect(canvas.lines).toHaveCount(2);
  const lacking = page.getByRole('list', { name: 'What the drawing lacks' });
  await expect(lacking).toHaveText(/^Redirect counts no click/);
  expect(await clock.innerText()).not.toBe(rested);

  // The first run: predicted before, scored after.
  await press(page, /^First run/);
  await press(page, /^Where to look/);
  await page.getByRole('radio', { name: 'SQL database' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: /^At what rate/ }).focus();
  await page.keyboard.type('400');
  await press(page, 'Run with this guess');
  // Said once, with one way to stop it, wherever in the page one is.
  await expect(page.getByRole('button', { name: /^Stop/ })).toHaveText(['Stop the run']);
  await expect(page.getByText('after run 1, not final')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/seed 7 alone/)).toBeVisible();
  await expect(page.getByText('What is full first')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  // A lost point opens the moment that shows it.
  await press(page, /^Show at/);
  await expect(
    page.getByRole('status').filter({ hasText: 'the run that was graded' }),
  ).toBeAttached();

  // A note for each fault.
  await press(page, /^Failure and cost/);
  const fault = page.getByRole('group', { name: /^Zone A is lost/ });
  await fault.getByRole('textbox', { name: 'What users see' }).focus();
  await page.keyboard.type('Half of the redirects fail for some seconds');
  expect(await findViolations(page)).toEqual([]);

  // In every phase one can run it once more.
  await press(page, 'Run once more');
  await press(page, 'Stop the run');
  await expect(page.getByRole('button', { name: 'Run once more' })).toBeEnabled();

  await press(page, 'Finish and grade');
  await expect(page.getByText(/the worst of 3 seeds counts/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('not a pass').first()).toBeVisible();
  await expect(page.getByText('Redirects with a p99 of 100 ms, none lost')).toBeVisible();
  await expect(page.getByText('Create: POST /codes, writes')).toBeVisible();
  await expect(page.getByText('What users see: Half of the redirects fail')).toBeVisible();

  // Its link shows the drawing and the sheet, and is graded to the same where it is opened.
  await press(page, 'Share it …');
  await expect(page.getByText(/which the receiver can grade again/)).toBeVisible();
  const link = await page.getByRole('textbox', { name: /^Link,/ }).inputValue();
  await page.keyboard.press('Escape');
  const other = await page.context().newPage();
  await other.goto(link);
  await expect(other.getByText('as told by the sender, not measured here')).toBeVisible();
  await expect(other.getByText('not a pass')).toBeVisible();
  await press(other, 'Grade it here');
  await expect(other.getByText(/It comes to the same here/)).toBeVisible({ timeout: 60_000 });
  expect(await findViolations(other)).toEqual([]);
  await other.close();
  await command(page, 'practise an interview');
  await expect(page.getByRole('heading', { name: 'Your attempts' })).toBeVisible();

  // It is kept on this device.
  await page.reload();
  await expect(canvas.cards.first()).toBeVisible();
  await command(page, 'practise an interview');
  await expect(page.getByRole('button', { name: /URL shortener.*not a pass/ })).toBeVisible();
});

test('an interview is in one tab at a time, keeps its own clock, and is graded only while it is in front', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await page.goto('./');
  await expect(canvas.cards.first()).toBeVisible();
  await command(page, 'practise an interview');
  await press(page, /^URL shortener/);
  await press(page, 'Begin');
  await page.getByRole('textbox', { name: /^Features/ }).focus();
  await page.keyboard.type('Written in the first tab');

  // The time of day jumps by five hours.
  const clock = page.getByRole('timer', { name: 'Time left' });
  await page.evaluate(() => {
    const jumped = Date.now() + 5 * 3_600_000;
    Date.now = () => jumped;
  });
  const before = await clock.innerText();
  await expect(clock).not.toHaveText(before);
  await expect(clock).toHaveText(/^34:/);

  // Another tab gets it only when it was left in this one, and then as it was left.
  const other = await page.context().newPage();
  await other.goto('./');
  await expect(other.locator('.react-flow__node').first()).toBeVisible();
  await command(other, 'practise an interview');
  await press(other, 'Go on with it');
  await expect(other.getByRole('alert')).toHaveText(/^An interview is open in another tab/);
  await page.bringToFront();
  await press(page, 'Leave');
  await other.bringToFront();
  await press(other, 'Go on with it');
  await expect(other.getByRole('textbox', { name: /^Features/ })).toHaveValue(
    'Written in the first tab',
  );
  await other.close();
  await press(page, 'Go on with it');

  await press(page, /^Draw/);
  await command(page, 'add service');
  await command(page, 'add sql database');
  await connect(page, 'Browsers');
  await connect(page, 'Service');
  await expect(canvas.lines).toHaveCount(2);

  // A canvas that is hidden because the window got narrow glides nowhere: places on the way would be no numbers.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(canvas.cards.first()).toBeHidden();
  await page.waitForTimeout(500);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(canvas.cards.first()).toBeVisible();

  await press(page, 'Finish and grade');
  await press(page, 'Leave');
  await expect(page.getByRole('alert')).toHaveText('The run was stopped.');
  await press(page, 'Go on with it');
  await press(page, /^Failure and cost/);
  await press(page, 'Finish and grade');
  await expect(page.getByRole('button', { name: 'Stop grading' })).toBeVisible();
  await page.getByRole('textbox', { name: 'What users see' }).first().focus();
  await page.keyboard.insertText(`Written while it is graded, ${'withoutaspace'.repeat(40)}`);
  await expect(page.getByText(/the worst of 3 seeds counts/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/Written while it is graded/)).toBeVisible();
  const isWider = await page
    .locator('.practise-page')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  expect(isWider).toBe(false);
  await press(page, 'Practise it once more');
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});

/** Presses a button from the keyboard. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

/** Connects a component to the first one that suits it. */
async function connect(page: Page, from: string): Promise<void> {
  await command(page, `connect ${from} to`);
  await expect(page.getByRole('combobox', { name: `Connect ${from} to …` })).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Gives a command by its name, written at once: that it is found letter by letter is tried with the commands. */
async function command(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}
