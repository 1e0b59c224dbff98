import type { Figure, Quantity } from './Figure';

/** Units of questions that are no count and no rate, with what one of them is in the unit of the figure. */
const units: Readonly<Record<string, { readonly quantity: Quantity; readonly one: number }>> = {
  s: { quantity: 'seconds', one: 1 },
  ms: { quantity: 'seconds', one: 0.001 },
  min: { quantity: 'seconds', one: 60 },
  kB: { quantity: 'bytes', one: 1e3 },
  MB: { quantity: 'bytes', one: 1e6 },
  GB: { quantity: 'bytes', one: 1e9 },
  TB: { quantity: 'bytes', one: 1e12 },
  PB: { quantity: 'bytes', one: 1e15 },
  'Mbit/s': { quantity: 'bitRate', one: 1e6 },
  'Gbit/s': { quantity: 'bitRate', one: 1e9 },
  '%': { quantity: 'share', one: 0.01 },
};

const figures = 4;

/** A figure as the answer to a question that asks for it in `unit`, to four figures; undefined where it is no such amount. */
export function estimateFrom({ quantity, value }: Figure, unit: string): number | undefined {
  const asked =
    units[unit] ?? ({ quantity: unit.endsWith('/s') ? 'rate' : 'count', one: 1 } as const);
  return asked.quantity === quantity && Number.isFinite(value)
    ? Number((value / asked.one).toPrecision(figures))
    : undefined;
}
