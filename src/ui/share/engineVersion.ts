/** Raised whenever the same design and seed come to another run. */
export const engineVersion = 1;
