import type { RandomStream } from '../random/RandomStream';
import type { Saveable, Saved } from '../state/Saveable';

/** Numbers of `SpanTable.tenant`. */
const TENANTS = 256;

/**
 * How many times their usual traffic tenants send. A source sends as if everybody sent as much as the noisiest, and leaves
 * out what the others would not have sent: each tenant keeps its own operations and keys.
 */
export class TenantFactors implements Saveable {
  private readonly factors = new Float64Array(TENANTS).fill(1);
  private readonly top = Float64Array.of(1);

  /** The largest factor. */
  get most(): number {
    return this.top[0]!;
  }

  /** Takes the factor of each tenant; those that are not named send as usual. True where something has changed. */
  set(factors: ReadonlyMap<number, number>): boolean {
    const before = this.factors.slice();
    this.factors.fill(1);
    for (const [tenant, factor] of factors) this.factors[tenant] = factor;
    this.top[0] = Math.max(1, ...factors.values());
    return this.factors.some((factor, tenant) => factor !== before[tenant]);
  }

  /** Whether a request of this tenant, one of those that the noisiest would send, is sent. */
  sends(tenant: number, stream: RandomStream): boolean {
    const share = this.factors[tenant]! / this.most;
    return share >= 1 || stream.uniform() < share;
  }

  save(): Saved {
    return [this.factors.slice(), this.top.slice()];
  }

  restore(saved: Saved): void {
    const [factors, top] = saved as readonly Saved[];
    this.factors.set(factors as Float64Array);
    this.top.set(top as Float64Array);
  }
}
