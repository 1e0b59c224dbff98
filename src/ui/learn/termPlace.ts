/** What stands for a term where a lesson's id could stand as well. */
export function termPlace(id: string): string {
  return `term ${id}`;
}
