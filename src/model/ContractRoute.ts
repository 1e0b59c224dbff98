/** What a candidate writes down for one operation: its route, what it does, and what it carries. */
export interface ContractRoute {
  /** Method and path: "GET /timeline". */
  readonly route: string;
  readonly does?: 'reads' | 'writes';
  /** Request and answer together. */
  readonly payloadKb?: number;
}
