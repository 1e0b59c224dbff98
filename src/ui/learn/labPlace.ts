/** What stands for a lab where a lesson's id could stand as well. */
export function labPlace(id: string): string {
  return `lab ${id}`;
}
