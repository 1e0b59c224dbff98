import type { Fault } from '../../model/Fault';
import type { Id } from '../../model/Id';
import type { Part } from '../behaviours/Part';
import type { Link } from '../Link';
import type { SpanTable } from '../spans/SpanTable';

/** Which zones cannot reach which now. What is in no zone, and who calls from outside, reaches everybody. */
export class Partition {
  /** Whether any zone is cut off from another. */
  isActive = false;
  private sides: readonly (readonly Id[])[] = [];
  private readonly kernel: { readonly spans: SpanTable; readonly parts: readonly Part[] };

  constructor(kernel: { readonly spans: SpanTable; readonly parts: readonly Part[] }) {
    this.kernel = kernel;
  }

  /** Takes the partitions among the faults that act: each stands between its zones and all others. */
  follow(faults: readonly Fault[]): void {
    this.sides = faults.flatMap((fault) => (fault.type === 'partition' ? [fault.zones] : []));
    this.isActive = this.sides.length > 0;
  }

  /** Whether nothing passes between two zones. */
  separates(first: Id, second: Id): boolean {
    if (!this.isActive || first === second || first === 0 || second === 0) return false;
    return this.sides.some((side) => side.includes(first) !== side.includes(second));
  }

  /** Whether a call, or its reply, cannot pass along a connection. */
  isBetween(row: number, link: Link): boolean {
    if (!this.isActive) return false;
    const { spans, parts } = this.kernel;
    const callee = parts[link.to]!.instances.zone[spans.instance[row]!]!;
    return this.separates(this.zoneOfCaller(row, link.from), callee);
  }

  /** The zone that a call of some component comes from; 0 for none, and for a caller outside. */
  zoneOfCaller(row: number, component: number): Id {
    const { spans, parts } = this.kernel;
    const parent = spans.parent[row]!;
    const caller = parts[component]!;
    if (caller.isSource) return 0;
    const isThere = parent >= 0 && spans.component[parent] === component;
    return caller.instances.zone[isThere ? spans.instance[parent]! : 0]!;
  }
}
