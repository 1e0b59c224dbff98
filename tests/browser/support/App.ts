import { expect, type Page } from '@playwright/test';
import { engineVersion } from '../../../src/engine/engineVersion';
import { encodeLink } from '../../../src/exchange/encodeLink';
import type { Design } from '../../../src/model/Design';

/** A run at a whole second, as the page tells it. */
export interface ShownDigest {
  readonly digest: string;
  readonly second: number;
}

/** The page as a person uses it, apart from the canvas. */
export class App {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  isPhone(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelector('.phone') !== null);
  }

  /** Opens the page with that design running, and nothing in front of it. From a link: no other design runs before. */
  async open(design: Design): Promise<void> {
    await this.page.goto(`./#${encodeLink({ design, engineVersion })}`);
    await expect(this.page.locator('.react-flow')).toBeVisible();
  }

  /** Opens an example from the start screen, as a person does; `open` is cheaper where that is not the subject. */
  async openExample(name: string): Promise<void> {
    await this.page.goto('./');
    await this.page.getByRole('button', { name: /^(Open an example|More)/ }).click();
    await this.page.getByRole('menuitem', { name: 'Examples …' }).click();
    const examples = this.page.getByRole('region', { name: 'Examples' });
    await examples.getByRole('button', { name: /^All \d+ examples/ }).click();
    await examples.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await this.page.getByRole('button', { name: 'Close', exact: true }).click();
  }

  /** Opens a file with that text from the menu. */
  async openFile(name: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Open an example|More)/ }).click();
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('menuitem', { name: 'Open a file' }).click();
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await (await chooser).setFiles(file);
  }

  /** Causes a fault, or ends one, from the menu. */
  async breakIt(item: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: /^Break/ }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async atMaximumSpeed(): Promise<void> {
    await ((await this.isPhone())
      ? this.page.getByLabel('Speed').selectOption('Max')
      : this.page.locator('.segments label', { hasText: 'Max' }).click());
  }

  /** Waits until the run stands at that second or later. */
  async reach(seconds: number): Promise<void> {
    await expect.poll(() => this.seconds()).toBeGreaterThanOrEqual(seconds);
  }

  async seconds(): Promise<number> {
    const text = (await this.page.locator('.clock').innerText()).split(' ')[0] ?? '';
    return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  }

  pause(): Promise<void> {
    return this.page.getByRole('button', { name: 'Pause' }).click();
  }

  /** What the inspector says of the run, with nothing selected. */
  async digest(): Promise<ShownDigest> {
    const row = this.page.locator('.field-row', { hasText: /^Digest at/ });
    const [, second = '', digest = ''] =
      /Digest at ([\d,]+) s\s*([0-9a-f]{16})/.exec(await row.innerText()) ?? [];
    return { digest, second: Number(second.replaceAll(',', '')) };
  }

  /** Opens the share dialog, copies a link once it is complete, and gives it. */
  async copyLink(button: 'Copy link' | 'Copy link with what I did'): Promise<string> {
    await this.page.getByRole('button', { name: 'Share' }).click();
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await expect(this.page.locator('.share-told')).toContainText(/is copied|did not let/);
    return this.page.getByRole('textbox', { name: /^Link/ }).inputValue();
  }

  get notice() {
    return this.page.locator('.notice');
  }
}
