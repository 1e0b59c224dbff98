/** Puts a number into the first `count` places of a list, which are in ascending order. */
export function insertAscending(list: Float64Array, count: number, value: number): void {
  let place = count;
  while (place > 0 && list[place - 1]! > value) {
    list[place] = list[place - 1]!;
    place--;
  }
  list[place] = value;
}
