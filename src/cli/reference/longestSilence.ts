/** So long a run waits for the next request or answer, simulated seconds; then none will come. */
export const longestSilence = 20_000;
