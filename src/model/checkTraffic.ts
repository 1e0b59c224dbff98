import type { Design } from './Design';
import type { Id } from './Id';
import { limits } from './limits';
import type { Operation } from './Operation';
import { usualPriority } from './usualPriority';

/** What is wrong with tenants, or with what operations say beyond their key space, as one sentence; undefined when all is right. */
export function checkTraffic(design: Design): string | undefined {
  const tenant = (design.tenants ?? []).find(({ share }) => !(share >= 0 && share <= 1e9));
  if (tenant !== undefined) return `The share of ${tenant.name} must be 0 or more.`;
  for (const operation of design.operations) {
    const problem =
      checkFigures(operation) ?? checkTenants(operation, design) ?? checkFollow(operation, design);
    if (problem !== undefined) return `${operation.name}: ${problem}`;
  }
  return undefined;
}

function checkFigures(operation: Operation): string | undefined {
  const { priority = usualPriority, requestBytes = 0, replyBytes = 0 } = operation;
  if (!Number.isInteger(priority) || priority < 0 || priority > 9) {
    return 'the priority must be a whole number from 0 to 9.';
  }
  return isSize(requestBytes) && isSize(replyBytes)
    ? undefined
    : 'the sizes must be from 0 to 1,000,000,000 bytes.';
}

function isSize(bytes: number): boolean {
  return bytes >= 0 && bytes <= limits.payloadBytes;
}

function checkTenants(
  { tenants: shares = [] }: Operation,
  { tenants = [] }: Design,
): string | undefined {
  if (shares.some(({ tenant }) => !tenants.some(({ id }) => id === tenant))) {
    return 'it names a tenant that the design does not have.';
  }
  return shares.every(({ share }) => share >= 0 && share <= 1e9)
    ? undefined
    : 'the shares of its tenants must be 0 or more.';
}

function checkFollow({ id, follow }: Operation, design: Design): string | undefined {
  if (follow === undefined) return undefined;
  if (!design.operations.some((other) => other.id === follow.operation)) {
    return 'it is followed by an operation that the design does not have.';
  }
  if (!(follow.share >= 0 && follow.share <= 1)) {
    return 'the share that is followed must be between 0 and 1.';
  }
  if (!(follow.delayMs >= 0 && follow.delayMs <= limits.delayMs)) {
    return 'the delay must be from 0 to 86,400,000 ms.';
  }
  return leadsBack(id, design.operations)
    ? 'what follows it leads back to it; a chain of operations must end.'
    : undefined;
}

function leadsBack(start: Id, operations: readonly Operation[]): boolean {
  let next = start;
  for (let steps = 0; steps < operations.length; steps++) {
    const follow = operations.find(({ id }) => id === next)?.follow;
    if (follow === undefined) return false;
    next = follow.operation;
    if (next === start) return true;
  }
  return false;
}
