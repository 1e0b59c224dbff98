import type { SpanTable } from '../spans/SpanTable';

/** What belongs together, for policies that send the same to the same: calls of a user, of a tenant, or for a key. */
export type Affinity = 'user' | 'tenant' | 'key';

/** Who or what a call belongs to, as a whole number from 0. */
export function affinityOf(spans: SpanTable, row: number, affinity: Affinity): number {
  switch (affinity) {
    case 'user':
      return spans.user[row]!;
    case 'tenant':
      return spans.tenant[row]!;
    case 'key':
      return spans.key[row]!;
  }
}
