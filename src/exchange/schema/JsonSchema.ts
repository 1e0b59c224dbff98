/** A JSON Schema (draft 2020-12), as far as it is used here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}
