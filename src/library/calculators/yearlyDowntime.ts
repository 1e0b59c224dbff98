import { downtimeHoursPerYear } from '../../analysis/calculators/downtimeHoursPerYear';

/** The figure of how long something of an availability from 0 to 1 is down in a year, seconds. */
export function yearlyDowntime(label: string, availability: number) {
  return {
    id: 'down',
    label,
    quantity: 'seconds',
    value: downtimeHoursPerYear(availability) * 3_600,
  } as const;
}
