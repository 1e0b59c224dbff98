import type { Finding } from '../../model/Finding';
import type { Id } from '../../model/Id';
import type { Report } from '../../model/Report';
import type { Trace } from '../../model/Trace';
import { blameOf } from '../traces/blameOf';
import { evidence } from './words/evidence';

/** Adds to what hurts the share of the slow and failed requests' time that is put down to its culprit, where there are traces of them. */
export function withSlowShares(
  findings: readonly Finding[],
  report: Report,
  traces: readonly Trace[],
): readonly Finding[] {
  if (traces.length === 0) return findings;
  const shares = blameOf(traces, traces, (id) => slotsOf(report, id));
  return findings.map((finding) => {
    const [culprit] = finding.components;
    const share = shares
      .filter(({ component }) => component === culprit)
      .reduce((sum, one) => sum + one.share, 0);
    if (finding.weight !== 'harm' || share < 0.01) return finding;
    const told = evidence('Of the time of slow and failed requests', Math.min(1, share), 'share');
    return { ...finding, evidence: [...finding.evidence, told] };
  });
}

function slotsOf({ components }: Report, id: Id): { busy: number; held: number } | undefined {
  const station = components.find((component) => component.id === id)?.station;
  return station && { busy: station.busySlots ?? 0, held: station.heldSlots ?? 0 };
}
