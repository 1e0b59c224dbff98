import type { Calculator, CalculatorField, Entered } from './Calculator';
import { inBaseUnit } from './inBaseUnit';

/** What was filled in, by field and in its units, as the formula takes it; what is missing is as in the worked example. */
export function enteredOf(
  { fields }: Calculator,
  filled: Readonly<Record<string, readonly number[]>> = {},
): Entered {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, valueOf(field, filled[name])]),
  );
}

function valueOf(
  field: CalculatorField,
  numbers: readonly number[] | undefined,
): number | readonly number[] {
  const { unit, value } = field;
  if (typeof value === 'number') return inBaseUnit(unit, numbers?.[0] ?? value);
  return (numbers ?? value).map((one) => inBaseUnit(unit, one));
}
