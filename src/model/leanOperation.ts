import type { Operation } from './Operation';

/** The operation with only those of its optional fields that say something. */
export function leanOperation(operation: Operation): Operation {
  const { id, name, access, keySpace, priority, requestBytes, replyBytes } = operation;
  const { tenants, follow } = operation;
  return {
    id,
    name,
    access,
    keySpace,
    ...(priority !== undefined && { priority }),
    ...(requestBytes !== undefined && requestBytes !== 0 && { requestBytes }),
    ...(replyBytes !== undefined && replyBytes !== 0 && { replyBytes }),
    ...(tenants !== undefined && tenants.length > 0 && { tenants }),
    ...(follow !== undefined && { follow }),
  };
}
