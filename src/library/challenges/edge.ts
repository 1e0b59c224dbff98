/** A balancer that looks at two instances for each request, and notices within a second or two that one is dead. */
export const edge = { policy: 'twoChoices', checkSeconds: 1 } as const;
