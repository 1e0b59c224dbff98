/** What a measure of a slice is called that is told of its whole fleet, by the words of the top bar. */
export const fleetWords = {
  goodputPerSecond: 'Fleet goodput',
  costPerMonth: 'Fleet cost',
} as const;
