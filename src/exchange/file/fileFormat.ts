/** How a design file says what it is. */
export const fileFormat = { format: 'loadbearing', version: 1 } as const;
