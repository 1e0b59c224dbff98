import { withUnit } from '../../model/withUnit';

/** A number with its unit, all of its digits: "20,000 keys", "0.012 ms". */
export function figureText(value: number, unit: string): string {
  const figure = value.toLocaleString('en-US', { maximumSignificantDigits: 9 });
  return withUnit(figure, unit);
}
