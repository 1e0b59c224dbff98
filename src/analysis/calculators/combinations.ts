/** How many ways there are to choose `chosen` of `all` things; 0 where there are too few. Whole up to 2^53, then rounded. */
export function combinations(all: number, chosen: number): number {
  if (chosen < 0 || chosen > all) {
    return 0;
  }
  let ways = 1;
  for (let place = 1; place <= Math.min(chosen, all - chosen); place += 1) {
    // In this order every quotient is a whole number.
    ways = (ways * (all - Math.min(chosen, all - chosen) + place)) / place;
  }
  return ways;
}
