/** What a random stream of a component or connection is for. Each purpose has its own stream, so that one draw more here shifts nothing there. */
export const streamPurpose = {
  arrivals: 1,
  operations: 2,
  keys: 3,
  service: 4,
  choice: 5,
  errors: 6,
  delay: 7,
  plan: 8,
  think: 9,
  hotKeys: 10,
} as const;
