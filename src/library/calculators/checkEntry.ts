import { rangeText } from '../../model/rangeText';
import type { CalculatorField } from './Calculator';

/** Why numbers cannot be those of a field, as one sentence that says what can; undefined: they can. */
export function checkEntry(field: CalculatorField, numbers: readonly number[]): string | undefined {
  const { label, unit, minimum, maximum, whole } = field;
  const range = rangeText({ minimum, maximum, unit });
  const sort = whole === true ? 'whole number' : 'number';
  const isRight = numbers.every(
    (value) => value >= minimum && value <= maximum && (whole !== true || Number.isInteger(value)),
  );
  if (!('fewest' in field)) {
    return isRight ? undefined : `${label} must be a ${sort} between ${range}.`;
  }
  const { fewest, most } = field;
  return isRight && numbers.length >= fewest && numbers.length <= most
    ? undefined
    : `${label}: write ${fewest} to ${most} ${sort}s between ${range}, with blanks between them.`;
}
