/** The field for the availabilities of several things, without its value. */
export const availabilities = {
  label: 'Availabilities',
  unit: '%',
  minimum: 0,
  maximum: 100,
  fewest: 1,
  most: 50,
} as const;
