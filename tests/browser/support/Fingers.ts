import type { CDPSession, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the screen of a phone, as the browser's own input: gestures and scrolling take part. */
export class Fingers {
  private readonly session: CDPSession;

  private constructor(session: CDPSession) {
    this.session = session;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  /** Puts a finger down, holds it still for so many milliseconds, and moves it somewhere. */
  async drag(from: Point, to: Point, holdMs = 0): Promise<void> {
    await this.send('touchStart', [from]);
    await new Promise((resolve) => setTimeout(resolve, holdMs));
    for (let step = 1; step <= 6; step += 1)
      await this.send('touchMove', [between(from, to, step / 6)]);
    await this.send('touchEnd', []);
  }

  /** Moves two fingers apart, beside each other around a point: so many pixels from it at first, and at last. */
  async pinch(around: Point, first: number, last: number): Promise<void> {
    const both = (apart: number) =>
      [-apart, apart].map((by) => ({ x: around.x + by, y: around.y }));
    await this.send('touchStart', both(first));
    for (let step = 1; step <= 6; step += 1) {
      await this.send('touchMove', both(first + ((last - first) * step) / 6));
    }
    await this.send('touchEnd', []);
  }

  private async send(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: readonly Point[],
  ): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  }
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
