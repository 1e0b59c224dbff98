/** How many of a unit make one of its base unit, or how many of those one makes: s, bytes, bytes a second, 1 for shares. */
const units: Readonly<Record<string, { readonly over?: number; readonly times?: number }>> = {
  '%': { over: 100 },
  ms: { over: 1_000 },
  kB: { times: 1e3 },
  MB: { times: 1e6 },
  'MB/s': { times: 1e6 },
  GB: { times: 1e9 },
  TB: { times: 1e12 },
  'Mbit/s': { times: 1e6 },
};

/** A value in its base unit: 0.02 for 20 ms, 0.999 for 99.9%; unchanged where the unit is no multiple of another. */
export function inBaseUnit(unit: string, value: number): number {
  const { over = 1, times = 1 } = units[unit] ?? {};
  return (value / over) * times;
}
