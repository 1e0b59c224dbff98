import type { ParameterValue } from './ParameterValue';

/** Whether a value is a list, empty or of things that have this key: the lists that parameters hold are told apart by it. */
export function isListWith(
  key: 'operation' | 'tenant' | 'atSeconds',
  value: ParameterValue,
): boolean {
  return Array.isArray(value) && (value as readonly object[]).every((part) => key in part);
}
