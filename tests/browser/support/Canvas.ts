import { expect, type Locator, type Page } from '@playwright/test';
import { emptyDesign } from '../../../src/model/emptyDesign';
import { App } from './App';

/** The canvas as a person uses it: every verb is a gesture. */
export class Canvas {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page and begins a new design from the menu, as a person does; `openEmpty` is cheaper. */
  async beginNew(): Promise<void> {
    await this.page.goto('./');
    await this.page.getByRole('button', { name: /^(Open an example|More)/ }).click();
    await this.page.getByRole('menuitem', { name: /New design/ }).click();
    await expect(this.cards).toHaveCount(0);
  }

  /** Opens the page with nothing drawn, from a link: no example runs before. */
  async openEmpty(): Promise<void> {
    await new App(this.page).open(emptyDesign);
    await expect(this.cards).toHaveCount(0);
  }

  get cards(): Locator {
    return this.page.locator('.react-flow__node');
  }

  get lines(): Locator {
    return this.page.locator('.react-flow__edge');
  }

  card(name: string): Locator {
    return this.cards.filter({ has: this.page.getByTitle(name, { exact: true }) });
  }

  paletteItem(name: string): Locator {
    return this.page
      .locator('.palette-item')
      .filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Drags a kind from the palette to a place on the canvas, in pixels from its corner. */
  async dragFromPalette(name: string, x: number, y: number): Promise<void> {
    const canvas = await boxOf(this.page.locator('.react-flow'));
    const before = await this.cards.count();
    await this.dragFrom(this.paletteItem(name), { x: canvas.x + x, y: canvas.y + y });
    await expect(this.cards).toHaveCount(before + 1);
  }

  outPort(name: string): Locator {
    return this.card(name).locator('.react-flow__handle.source');
  }

  async connectByDrag(from: string, to: string): Promise<void> {
    await this.dragFrom(this.outPort(from), await middleOf(this.card(to)));
  }

  async connectByClicks(from: string, to: string): Promise<void> {
    await this.outPort(from).click();
    await this.card(to).click();
  }

  async dragFrom(start: Locator, end: { readonly x: number; readonly y: number }): Promise<void> {
    await start.scrollIntoViewIfNeeded();
    const { x, y } = await middleOf(start);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move((x + end.x) / 2, (y + end.y) / 2, { steps: 4 });
    await this.page.mouse.move(end.x, end.y, { steps: 6 });
    await this.page.mouse.up();
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return box;
}

async function middleOf(locator: Locator) {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}
