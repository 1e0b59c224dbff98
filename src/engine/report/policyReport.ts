import type { PolicyReport } from '../../model/Report';
import { breakerPosition } from '../policies/Breaker';
import { guardCount } from '../policies/GuardMeter';
import type { LinkGuard } from '../policies/LinkGuard';
import { durationReport } from './durationReport';
import { finiteOrNull } from './finiteOrNull';

/** What the policy of a connection did over `seconds` up to `now`. */
export function policyReport(guard: LinkGuard, now: number, seconds: number): PolicyReport {
  const { meter } = guard;
  const count = (name: keyof typeof guardCount): number => meter.counts[guardCount[name]]!;
  const positions = guard.known.flatMap(({ breaker }) => breaker?.positionAt(now) ?? []);
  const standing = (wanted: number): number =>
    positions.filter((position) => position === wanted).length;
  return {
    throttled: count('throttled'),
    breaker: {
      closed: standing(breakerPosition.closed),
      open: standing(breakerPosition.open),
      halfOpen: standing(breakerPosition.halfOpen),
      opens: count('opens'),
      shortCircuited: count('shortCircuited'),
    },
    hedges: count('hedges'),
    hedgesWon: count('hedgesWon'),
    budgetRefusals: count('budgetRefusals'),
    expired: count('expired'),
    lostCalls: count('lostCalls'),
    lostReplies: count('lostReplies'),
    fallbacks: count('fallbacks'),
    cancelled: count('cancelled'),
    pool: {
      inUse: finiteOrNull(meter.inUse.areaAt(now) / seconds),
      pending: finiteOrNull(meter.pending.areaAt(now) / seconds),
      wait: durationReport(meter.wait),
      full: count('poolFull'),
      timeouts: count('poolTimeouts'),
    },
  };
}
