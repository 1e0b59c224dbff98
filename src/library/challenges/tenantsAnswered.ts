import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { Id } from '../../model/Id';

/** At least this share of the requests of some tenants answered well and in time. */
export function tenantsAnswered(leastShare: number, tenants: readonly Id[]): CheckMeasure {
  return { type: 'success', tenants, leastShare };
}
