/** What can stand in an attempt of a backup file where one of a few words does. */
export const attemptWords = {
  levels: ['junior', 'mid', 'senior', 'staff'],
  paces: ['timed', 'untimed'],
  results: ['strong', 'pass', 'mixed', 'no'],
  does: ['reads', 'writes'],
  verdicts: ['met', 'missed', 'not measured'],
  dimensions: ['load', 'faults', 'correctness', 'cost', 'prediction'],
  numbers: ['Infinity', '-Infinity', 'NaN'],
} as const;
