const percent = Number(process.env['RUNS'] ?? 100);

/** As many runs of a property as usual, or so many percent of them as RUNS in the environment says. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil((usual * percent) / 100) };
}

/** Milliseconds that a property may take on a busy machine; shrinking a failure takes most of it. */
export const patience = 60_000 + 1_000 * percent;
