/** How a worker died. */
export type Death = 'silent' | 'unloaded';

const what: Readonly<Record<Death, string>> = {
  silent: 'The simulation did not answer',
  unloaded: 'The simulation could not be loaded',
};

/** What to tell people about the end of a worker. */
export const restartSentences = {
  /** It was replaced, and the run taken up at a moment. */
  again: (death: Death, atSeconds: number): string =>
    `${what[death]} and is back, paused at ${Math.round(atSeconds * 10) / 10} s. Press Play to go on; the design is unchanged.`,

  /** It died too often in a row. */
  gaveUp: (death: Death | 'forbidden'): string =>
    death === 'forbidden'
      ? 'This browser does not let the page start a simulation (no web workers). The design can still be drawn and saved.'
      : `${what[death]} three times in a row. The design is unchanged; ${mend[death]}.`,

  /** An action was on its way when it died. */
  lostAction: 'The simulation was started again before it took the change.',
} as const;

const mend: Readonly<Record<Death, string>> = {
  silent: 'alter it, or start it again',
  unloaded: 'save it and reload the page',
};
