/** Written bounds of what a link or a file can say of an attempt: what is past them is refused. */
export const attemptLimits = {
  /** Characters of the ids of challenges, checks and estimates. */
  idCharacters: 60,
  missed: 60,
  estimates: 40,
  selfMarks: 20,
  mostMark: 2,
  hints: 4,
  minutes: 100_000,
  runs: 10_000,
  points: 100,
  seeds: 3,
} as const;
