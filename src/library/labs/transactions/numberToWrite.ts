import { conditionHolds } from './conditionHolds';
import type { LabStatement } from './LabProgram';
import { numberOf } from './numberOf';

/** What a `write` or `insert` writes after what was read; undefined: it changes nothing. */
export function numberToWrite(
  statement: Extract<LabStatement, { type: 'write' | 'insert' }>,
  reads: Readonly<Record<string, number>>,
): number | undefined {
  if (conditionHolds(statement.when, reads)) return numberOf(statement.value, reads);
  const { otherwise } = statement.type === 'write' ? statement : {};
  return otherwise === undefined ? undefined : numberOf(otherwise, reads);
}
