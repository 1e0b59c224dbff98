/** The priority of an operation that states none, from 0 (the least) to 9: in the middle, so that others can be above or below. */
export const usualPriority = 5;
