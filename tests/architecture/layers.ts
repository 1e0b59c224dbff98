/** The number of every folder in src; a folder may import from itself and from lower numbers. */
export const layers: Readonly<Record<string, number>> = {
  model: 1,
  engine: 2,
  catalogue: 3,
  analysis: 4,
  library: 5,
  exchange: 6,
  runner: 7,
  cli: 8,
  store: 8,
  ui: 9,
};
