import { visibleText } from '../../model/checkName';
import type { CaseResult, Verdict } from './CaseResult';
import type { Way } from './Family';

/** The end of the output: how many values were right, how the cases were run, and which families are not built. */
export function summaryLines(results: readonly CaseResult[]): readonly string[] {
  return [
    '',
    `Values: ${countValues(results, 'ok')} ok, ${countValues(results, 'MISS')} MISS, ${countValues(results, 'unsupported')} unsupported${informed(results)}.`,
    `Cases: ${results.length} in all; ${countWay(results, 'design')} run as a design, ${countWay(results, 'part')} as a part, ${countWay(results, 'calculator')} with a calculator, ${countWay(results, undefined)} not run.`,
    ...[...unsupportedLines(results), ...missLines(results)].map(visibleText),
  ];
}

function countValues(results: readonly CaseResult[], wanted: Verdict): number {
  return results.reduce(
    (sum, { values }) => sum + values.filter(({ verdict }) => verdict === wanted).length,
    0,
  );
}

function informed(results: readonly CaseResult[]): string {
  const count = countValues(results, 'information');
  return count === 0 ? '' : `, ${count} for information`;
}

function countWay(results: readonly CaseResult[], wanted: Way | undefined): number {
  return results.filter(({ way }) => way === wanted).length;
}

/** One line per family and reason, with the number of its values. */
function unsupportedLines(results: readonly CaseResult[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const result of results) {
    const count = countValues([result], 'unsupported');
    const line = `${result.test.family}: ${result.reason}`;
    if (count > 0) counts.set(line, (counts.get(line) ?? 0) + count);
  }
  const lines = [...counts].map(([line, count]) => `  ${line} (${count} values)`);
  return lines.length === 0 ? [] : ['Unsupported by family:', ...lines];
}

function missLines(results: readonly CaseResult[]): readonly string[] {
  const lines = results
    .filter(({ values }) => values.some(({ verdict }) => verdict === 'MISS'))
    .map(({ test, values, reason }) => {
      const missed = values.filter(({ verdict }) => verdict === 'MISS');
      const names = missed.map(({ expectation }) => expectation.metric).join(', ');
      return `  ${test.id}: ${reason === '' ? names : reason}`;
    });
  return lines.length === 0 ? [] : ['Missed:', ...lines];
}
