/** The lessons on the start screen, by id: one trouble of each sort, those that surprise most. The lists of Learn have all of them. */
export const startLessons: readonly string[] = [
  'flush-that-stays-down',
  'retry-storm',
  'hung-third-party',
  'blocked-event-loop',
  'noisy-neighbour',
  'tail-at-scale',
];
