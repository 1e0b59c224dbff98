/** The size of a component's card, canvas pixels; the height is the usual one. */
export const cardSize = { width: 176, height: 74 } as const;
