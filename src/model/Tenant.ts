import type { Id } from './Id';

/** One of those who share the system, such as a customer; its share of the requests is relative to the sum of all. */
export interface Tenant {
  readonly id: Id;
  readonly name: string;
  /** 0 to 1,000,000,000. */
  readonly share: number;
}
