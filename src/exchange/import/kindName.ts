import { kindOf } from '../../catalogue/kindOf';

/** The name of a kind as a sentence quotes it: “SQL database”. */
export function kindName(kind: string): string {
  return `“${kindOf(kind)?.name ?? kind}”`;
}
