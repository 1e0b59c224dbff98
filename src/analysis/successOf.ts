import { outcomes } from '../model/Outcome';
import type { Snapshot } from '../model/Snapshot';
import { readSystem } from './readSystem';

/** Share of the requests that ended in the measuring window which were answered well; NaN while none has ended. */
export function successOf(snapshot: Snapshot | undefined): number {
  const ended = outcomes.reduce((sum, outcome) => sum + (readSystem(snapshot, outcome) || 0), 0);
  const well = (readSystem(snapshot, 'ok') || 0) + (readSystem(snapshot, 'degraded') || 0);
  return ended > 0 ? well / ended : Number.NaN;
}
