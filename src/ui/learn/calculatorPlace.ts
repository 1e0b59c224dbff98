/** What stands for the list of calculators where a lesson's id could stand as well. */
export const calculatorList = 'calculator';

/** What stands for a calculator there. */
export function calculatorPlace(id: string): string {
  return `${calculatorList} ${id}`;
}
