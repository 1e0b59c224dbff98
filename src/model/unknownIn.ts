import type { Design } from './Design';
import type { ParameterValue } from './ParameterValue';

/** What a parameter's value names that the design does not have: 'an operation', 'a tenant'; undefined where all is there. */
export function unknownIn(
  value: ParameterValue,
  { operations, tenants = [] }: Pick<Design, 'operations' | 'tenants'>,
): string | undefined {
  if (!Array.isArray(value)) return undefined;
  for (const part of value as readonly object[]) {
    if ('operation' in part && !operations.some(({ id }) => id === part.operation)) {
      return 'an operation';
    }
    if ('tenant' in part && !tenants.some(({ id }) => id === part.tenant)) return 'a tenant';
  }
  return undefined;
}
