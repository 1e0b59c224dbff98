import type { Id } from '../../model/Id';
import { lognormal } from '../lognormal';
import type { SketchedPart } from '../Sketch';

/** What somebody else runs: its median latency in ms and how far it spreads, and the calls a second that it takes, 0 for any number. */
export function thirdParty(
  id: Id,
  name: string,
  at: SketchedPart['at'],
  latency: readonly [medianMs: number, sigma: number],
  quota = 0,
): SketchedPart {
  return {
    id,
    kind: 'third-party-api',
    name,
    at,
    with: { serviceTime: lognormal(...latency), quota },
  };
}
