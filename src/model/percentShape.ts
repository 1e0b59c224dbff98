/** What a parameter is that is a share in percent, of any size from none to all. */
export const percentShape = {
  unit: '%',
  minimum: 0,
  maximum: 100,
  whole: false,
  scale: 'linear',
} as const;
