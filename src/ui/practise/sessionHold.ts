import { holdLock } from '../../store/holdLock';

/** A page that is being reloaded lets go of it within so long. */
const patienceMs = 1_000;

let holding: Promise<(() => void) | undefined> | undefined;

/** Lets one tab at a time have the interview in front, so that no tab writes over what another one wrote. */
export const sessionHold = {
  /** Whether this tab has it now. */
  async take(): Promise<boolean> {
    holding ??= holdLock('loadbearing-practice', patienceMs);
    const mine = holding;
    const isHeld = (await mine) !== undefined;
    if (!isHeld && holding === mine) holding = undefined;
    return isHeld;
  },
  /** Lets other tabs have it. */
  release(): void {
    const mine = holding;
    holding = undefined;
    void mine?.then((letGo) => letGo?.());
  },
  /** Why this tab does not get it. */
  refusal: 'An interview is open in another tab. Go on with it there, or leave it there first.',
} as const;
