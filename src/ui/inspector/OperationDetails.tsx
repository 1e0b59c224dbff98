import type { Design } from '../../model/Design';
import type { Operation } from '../../model/Operation';
import { usualPriority } from '../../model/usualPriority';
import { parseNumber } from '../format/parseNumber';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';
import { FollowFields } from './FollowFields';
import { TenantsField } from './TenantsField';

export interface OperationFieldsProps {
  readonly design: Design;
  readonly operation: Operation;
  /** Takes the changed operation; returns why it was refused. */
  readonly change: (next: Operation) => string | undefined;
}

/** What few operations need: priority, sizes, whose requests they are, and what follows them. */
export function OperationDetails({ design, operation, change }: OperationFieldsProps) {
  return (
    <details className="parameter-section">
      <summary>More</summary>
      <FieldRow label="Priority (0 to 9)">
        <DraftField
          value={operation.priority ?? usualPriority}
          onCommit={(text) => change({ ...operation, priority: parseNumber(text) })}
        />
      </FieldRow>
      <FieldRow label="Size of the request">
        <DraftField
          value={operation.requestBytes ?? 0}
          unit="bytes"
          onCommit={(text) => change({ ...operation, requestBytes: parseNumber(text) })}
        />
      </FieldRow>
      <FieldRow label="Size of the reply">
        <DraftField
          value={operation.replyBytes ?? 0}
          unit="bytes"
          onCommit={(text) => change({ ...operation, replyBytes: parseNumber(text) })}
        />
      </FieldRow>
      <FollowFields design={design} operation={operation} change={change} />
      {(design.tenants?.length ?? 0) > 0 && (
        <FieldRow label="Tenants">
          <TenantsField
            value={operation.tenants ?? []}
            onSet={(tenants) => change({ ...operation, tenants })}
          />
        </FieldRow>
      )}
    </details>
  );
}
