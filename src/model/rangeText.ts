import { withUnit } from './withUnit';

/** Two bounds with their unit as a sentence states them: "1 and 100,000 ms". */
export function rangeText({ minimum, maximum, unit }: BoundsInUnit): string {
  const words = [minimum, maximum].map((bound) =>
    bound.toLocaleString('en-US', { maximumSignificantDigits: 12 }),
  );
  return withUnit(words.join(' and '), unit);
}

/** What values may be; an empty unit for plain numbers. */
interface BoundsInUnit {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: string;
}
