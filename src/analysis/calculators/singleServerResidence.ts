/**
 * Mean seconds from arrival to end at one server with random arrivals and exponential service of so many seconds, whose load is
 * from 0 up to, but not, 1 (M/M/1: Kleinrock, Queueing Systems 1, 1975, section 3.2).
 */
export function singleServerResidence(serviceSeconds: number, load: number): number {
  return serviceSeconds / (1 - load);
}
