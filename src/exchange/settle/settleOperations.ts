import { leanOperation } from '../../model/leanOperation';
import { limits } from '../../model/limits';
import type { FollowUp, Operation } from '../../model/Operation';
import type { Place, Reading } from './Reading';
import type { Scope } from './Scope';
import { settleName } from './settleName';
import { settleNumber } from './settleNumber';
import { settleTenantShares } from './settleTenants';

const priorityRange = { what: 'The priority', low: 0, high: 9, whole: true };
const bytesRange = { what: 'The size (bytes)', low: 0, high: limits.payloadBytes };
const delayRange = { what: 'The delay of what follows (ms)', low: 0, high: limits.delayMs };
const shareRange = { what: 'The share that is followed', low: 0, high: 1 };

/** Operations with clean names and numbers in their ranges, each on a key space of the design. */
export function settleOperations(
  reading: Reading,
  path: string,
  operations: readonly Operation[],
  scope: Scope,
): readonly Operation[] {
  return operations.map((operation, index) => {
    const place = { path: `${path}[${index}]`, name: `Operation ${index + 1}` };
    const name = settleName(reading, place, operation.name, 'The name', `Operation ${index + 1}`);
    if (scope.closed && !scope.keySpaces.has(operation.keySpace)) {
      reading.refuse(
        { path: `${place.path}.keySpace`, name },
        `It works on key space ${operation.keySpace}, which the design does not have.`,
      );
    }
    return settleDetails(reading, { path: place.path, name }, { ...operation, name }, scope);
  });
}

function settleDetails(
  reading: Reading,
  place: Place,
  operation: Operation,
  scope: Scope,
): Operation {
  const { id, name, access, keySpace, tenants = [], follow } = operation;
  const { priority, requestBytes = 0, replyBytes = 0 } = operation;
  const followed = follow && settleFollow(reading, place, follow, scope);
  return leanOperation({
    id,
    name,
    access,
    keySpace,
    ...(priority !== undefined && {
      priority: settleNumber(reading, place, priority, priorityRange),
    }),
    requestBytes: settleNumber(reading, place, requestBytes, bytesRange),
    replyBytes: settleNumber(reading, place, replyBytes, bytesRange),
    tenants: settleTenantShares(reading, place, tenants, scope),
    ...(followed !== undefined && { follow: followed }),
  });
}

function settleFollow(
  reading: Reading,
  place: Place,
  { operation, delayMs, share }: FollowUp,
  scope: Scope,
): FollowUp | undefined {
  if (scope.closed && !scope.operations.has(operation)) {
    reading.mend(
      place,
      'It is followed by an operation that the design does not have.',
      'Nothing follows it now.',
    );
    return undefined;
  }
  return {
    operation,
    delayMs: settleNumber(reading, place, delayMs, delayRange),
    share: settleNumber(reading, place, share, shareRange),
  };
}
