import type { LabCondition, LabNumber, LabStatement } from './LabProgram';
import type { LabScenario } from './LabScenario';

/** A statement of a scenario as it is written on the screen, such as "if n ≥ 2: Alice := 0". */
export function statementWords(statement: LabStatement, { rows }: LabScenario): string {
  const nameOf = (row: string): string => rows.find(({ id }) => id === row)?.name ?? row;
  switch (statement.type) {
    case 'read':
      return `${statement.as} := ${statement.rows.map(nameOf).join(' + ')}`;
    case 'count':
      return `${statement.as} := count ${statement.table}`;
    case 'write': {
      const { row, value, when, otherwise } = statement;
      const other = otherwise === undefined ? '' : `, else ${numberWords(otherwise)}`;
      return `${conditionWords(when)}${nameOf(row)} := ${numberWords(value)}${other}`;
    }
    case 'add': {
      const name = nameOf(statement.row);
      const { base, read, times = 1 } = statement.amount;
      return `${name} := ${name}${signed(base)}${read === undefined ? '' : `${signed(times)} × ${read}`}`;
    }
    case 'insert':
      return `${conditionWords(statement.when)}insert ${nameOf(statement.row)}`;
    case 'commit':
      return 'commit';
    case 'rollback':
      return 'roll back';
  }
}

function conditionWords(condition: LabCondition | undefined): string {
  if (condition === undefined) return '';
  const { read, atLeast, below } = condition;
  return atLeast === undefined ? `if ${read} < ${below}: ` : `if ${read} ≥ ${atLeast}: `;
}

function numberWords({ base, read }: LabNumber): string {
  if (read === undefined) return base < 0 ? `−${-base}` : String(base);
  return `${read}${base === 0 ? '' : signed(base)}`;
}

function signed(value: number): string {
  return value < 0 ? ` − ${-value}` : ` + ${value}`;
}
