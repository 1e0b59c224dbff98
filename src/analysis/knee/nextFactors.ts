/** As much of a run of the sweep as the plan needs. */
export interface Tried {
  /** Times today's load. */
  readonly factor: number;
  readonly isBroken: boolean;
}

const highestFactor = 32;
const lowestFactor = 1 / 64;
/** Between the last load that holds and the first that breaks there is at most so much, as a ratio. */
const closeEnough = 1.1;

/**
 * The loads to try next, as multiples of today's; empty: the knee is known well enough. First a quarter, half and all of
 * today's load; then twice as much as before until something breaks, or half as much until nothing does; then the middle of
 * the two, by ratio, until they are close. They depend on what was found only, not on how fast.
 */
export function nextFactors(tried: readonly Tried[]): readonly number[] {
  if (tried.length === 0) return [0.25, 0.5, 1];
  const factors = tried.map(({ factor }) => factor);
  const breaks = firstBroken(tried);
  const holds = lastHolding(tried);
  if (breaks === undefined) {
    const most = Math.max(...factors);
    return most >= highestFactor ? [] : most === 1 ? [2, 4] : [2 * most];
  }
  if (holds === undefined) {
    const least = Math.min(...factors);
    return least <= lowestFactor ? [] : [least / 2, least / 4];
  }
  const ratio = breaks / holds;
  return ratio > closeEnough ? [rounded(holds * Math.sqrt(ratio))] : [];
}

/** How many runs there will be in all, as far as can be told: at least those that are planned. */
export function expectedRuns(tried: readonly Tried[]): number {
  const next = nextFactors(tried);
  if (next.length === 0) return tried.length;
  const breaks = firstBroken(tried);
  const holds = lastHolding(tried);
  const ratio = breaks === undefined || holds === undefined ? undefined : breaks / holds;
  return tried.length + next.length + halvings(ratio) - (ratio === undefined ? 0 : 1);
}

/** How often a bracket is halved until it is close; one that is not known yet will be 2. */
function halvings(ratio = 2): number {
  let count = 0;
  for (let left = ratio; left > closeEnough; left = Math.sqrt(left)) count++;
  return count;
}

function firstBroken(tried: readonly Tried[]): number | undefined {
  const broken = tried.filter(({ isBroken }) => isBroken).map(({ factor }) => factor);
  return broken.length === 0 ? undefined : Math.min(...broken);
}

/** The highest load below everything that breaks. */
function lastHolding(tried: readonly Tried[]): number | undefined {
  const most = firstBroken(tried) ?? Infinity;
  const holding = tried.map(({ factor }) => factor).filter((factor) => factor < most);
  return holding.length === 0 ? undefined : Math.max(...holding);
}

/** A number that can be read out. */
function rounded(factor: number): number {
  return Number(factor.toPrecision(3));
}
