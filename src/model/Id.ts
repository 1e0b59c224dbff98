/** Names one thing in a design (component, connection, operation, zone, fault …): a whole number from 1, never used twice in a design. */
export type Id = number;
