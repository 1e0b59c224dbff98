import type { Problem } from '../../model/Problem';

/** Told in full; a drawing with hundreds of components may have as many. */
const mostTold = 3;

/** Why something could not be graded, in a few sentences. */
export function problemsInWords(problems: readonly Problem[]): string {
  const told = problems.slice(0, mostTold).map(({ message }) => message);
  const others = problems.length - told.length;
  return [...told, ...(others > 0 ? [`And ${others} more.`] : [])].join(' ');
}
