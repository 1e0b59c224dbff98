/** The fewest nodes that are more than half of `nodes`. */
export function majorityOf(nodes: number): number {
  return Math.floor(nodes / 2) + 1;
}
