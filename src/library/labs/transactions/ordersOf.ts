/** All orders in which programs of so many statements can take turns: each a list of the places of the programs. */
export function ordersOf(counts: readonly number[]): readonly (readonly number[])[] {
  if (counts.every((count) => count === 0)) return [[]];
  return counts.flatMap((count, place) => {
    if (count === 0) return [];
    const rest = counts.map((other, index) => (index === place ? other - 1 : other));
    return ordersOf(rest).map((order) => [place, ...order]);
  });
}
