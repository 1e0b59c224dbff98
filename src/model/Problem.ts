/** Something that a person can mend: where it is, what is wrong, and how to mend it. */
export interface Problem {
  /** Path of the value in the design, such as `components[3].parameters.slots`; empty for the design as a whole. */
  readonly path: string;
  /** One sentence that names the thing and the mend. */
  readonly message: string;
}
