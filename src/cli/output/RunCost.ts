/** What a design costs at the load of a run, in US dollars, the whole fleet of it. */
export interface RunCost {
  readonly costPerMonth: number;
  /** Of requests of users, whatever became of them; null where none came. */
  readonly costPerMillionRequests: number | null;
}
