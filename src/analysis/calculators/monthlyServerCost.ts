const HOURS_PER_MONTH = 720;

/** US dollars per month of 30 days for servers that are paid for by the hour, all of the time. */
export function monthlyServerCost(servers: number, dollarsPerHour: number): number {
  return servers * dollarsPerHour * HOURS_PER_MONTH;
}
