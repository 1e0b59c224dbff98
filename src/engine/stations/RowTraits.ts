import { MOST_OPERATIONS } from '../plans/PlanRunner';
import type { SpanTable } from '../spans/SpanTable';
import type { RunningOperation } from '../Traffic';

/** What lines and gates tell spans apart by. */
export class RowTraits {
  private readonly spans: SpanTable;
  private readonly operations: readonly RunningOperation[];

  constructor(spans: SpanTable, operations: readonly RunningOperation[]) {
    this.spans = spans;
    this.operations = operations;
  }

  /** 0 the least to 9 the most: that of its operation. */
  priority(row: number): number {
    return this.operations[this.spans.operation[row]!]!.priority;
  }

  /** A number for whom it is; where that is nobody's, each operation counts as a tenant of its own. */
  tenant(row: number): number {
    const tenant = this.spans.tenant[row]!;
    return tenant > 0 ? MOST_OPERATIONS + tenant : this.spans.operation[row]!;
  }
}
