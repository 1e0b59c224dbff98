const HOURS_PER_YEAR = 8_760;

/** Hours in a year of 365 days in which something with this availability, 0 to 1, is down. */
export function downtimeHoursPerYear(availability: number): number {
  return (1 - availability) * HOURS_PER_YEAR;
}
