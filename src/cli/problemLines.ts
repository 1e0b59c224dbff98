import { visibleText } from '../model/checkName';
import type { Problem } from '../model/Problem';

/** One line per problem: the file, the path of the value in it, and what is wrong; nothing in it can steer a terminal. */
export function problemLines(file: string, problems: readonly Problem[]): readonly string[] {
  return problems.map(({ path, message }) => {
    const parts = path === '' ? [file, message] : [file, path, message];
    return visibleText(parts.join(': ').replace(/\s+/g, ' '));
  });
}
