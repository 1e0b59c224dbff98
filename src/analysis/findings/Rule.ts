import type { Facts } from './facts/Facts';
import type { Found } from './Found';

/** Looks for one sort of trouble. It reads roles, such as slots, lines and limits, and never the name of a kind. */
export type Rule = (facts: Facts) => readonly Found[];
