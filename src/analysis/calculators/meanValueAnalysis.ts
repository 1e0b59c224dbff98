/** What a closed system comes to. */
export interface ClosedSystem {
  readonly throughputPerSecond: number;
  /** Mean time from asking to the answer. */
  readonly responseSeconds: number;
  /** Share of the time at which each station works. */
  readonly utilisations: readonly number[];
}

/**
 * So many users who each think, ask and wait for the answer, which passes single servers that take these times on average, seconds:
 * exact mean value analysis (Reiser and Lavenberg 1980; Lazowska et al. 1984, chapter 6).
 */
export function meanValueAnalysis(
  users: number,
  thinkSeconds: number,
  demandsSeconds: readonly number[],
): ClosedSystem {
  let inside = demandsSeconds.map(() => 0);
  let throughputPerSecond = 0;
  let responseSeconds = 0;
  for (let population = 1; population <= users; population++) {
    // Who arrives sees the system as it is with one user fewer.
    const times = demandsSeconds.map((demand, place) => demand * (1 + inside[place]!));
    responseSeconds = times.reduce((sum, time) => sum + time, 0);
    throughputPerSecond = population / (thinkSeconds + responseSeconds);
    inside = times.map((time) => throughputPerSecond * time);
  }
  const utilisations = demandsSeconds.map((demand) => throughputPerSecond * demand);
  return { throughputPerSecond, responseSeconds, utilisations };
}
