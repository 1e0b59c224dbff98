/** Where what is on this device: the keys of its records. */
export const recordKeys = {
  /** The id of the design that was saved last. */
  latest: 'latest',
  designs: 'design-',
  design: (id: string): string => `design-${id}`,
  revisions: (id: string): string => `past-${id}-`,
  /** In the order of time. */
  revision: (id: string, takenAtMs: number): string =>
    `past-${id}-${Math.round(takenAtMs).toString().padStart(14, '0')}`,
} as const;
