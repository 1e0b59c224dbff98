/** What stands for a lab, or a case in it, where a lesson's id could stand as well. */
export function labPlace(id: string): string {
  return `lab ${id}`;
}
