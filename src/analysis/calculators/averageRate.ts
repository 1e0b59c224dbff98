const SECONDS_PER_DAY = 86_400;

/** Requests per second, over the whole day, of so many users who each send so many a day. */
export function averageRate(users: number, requestsPerDay: number): number {
  return (users * requestsPerDay) / SECONDS_PER_DAY;
}
