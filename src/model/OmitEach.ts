/** Each member of a union without some of its fields; `Omit` alone would keep only the fields that all members share. */
export type OmitEach<Union, Field extends string> = Union extends unknown
  ? Omit<Union, Field>
  : never;
