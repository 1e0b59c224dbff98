const percent = Number(process.env['RUNS'] ?? 40);

/** Milliseconds that a property may take, its search for a smaller failure included; some 10 s are usual. */
const most = 180_000 + 1_000 * percent;

/** How a property runs. */
interface Runs {
  readonly numRuns: number;
  readonly interruptAfterTimeLimit: number;
  readonly markInterruptAsFailure: boolean;
}

/** As many runs of a property as usual, or so many percent of them as RUNS in the environment says. */
export function runs(usual: number): Runs {
  return {
    numRuns: Math.ceil((usual * percent) / 100),
    interruptAfterTimeLimit: most,
    markInterruptAsFailure: true,
  };
}

/** Milliseconds after which a property is taken to hang. */
export const patience = most + 60_000;
