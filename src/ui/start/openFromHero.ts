import type { Example } from '../../library/Example';
import type { Stores } from '../stores/Stores';
import { showDesign } from '../topbar/showDesign';

/**
 * Puts the example of the start screen on the canvas, once that is closed; what was done to it there was done here as well, at
 * the same moments.
 */
export async function openFromHero(
  page: Stores,
  hero: Stores,
  { name, design, invitation }: Example,
  isBroken: boolean,
  close: () => void,
): Promise<void> {
  const atSeconds = hero.run.latest()?.atSeconds ?? 0;
  const journal = isBroken ? await hero.run.runner.journal() : [];
  close();
  showDesign(page, name, design, isBroken ? undefined : invitation);
  if (!isBroken) return;
  await page.run.load(design, journal);
  page.run.seek(atSeconds);
  page.run.play();
}
