import { visibleText } from '../../model/checkName';
import type { CaseResult } from './CaseResult';
import type { Expectation } from './ReferenceCase';

/** One line per expected value of a case: id, metric, value, expected, tolerance, verdict. */
export function resultLines({ test, values }: CaseResult): readonly string[] {
  return values.map((value) => {
    const cells = [
      visibleText(test.id).padEnd(24),
      visibleText(value.expectation.metric).padEnd(34),
      formatValue(value.value).padStart(12),
      expectedText(value.expectation).padStart(14),
      toleranceText(value.expectation).padStart(8),
      value.verdict,
    ];
    return cells.join('  ');
  });
}

function formatValue(value: number | undefined): string {
  return value === undefined ? '–' : String(Number(value.toPrecision(6)));
}

function expectedText({ op, value }: Expectation): string {
  const text = value === null ? '' : Array.isArray(value) ? value.join('..') : String(value);
  return op === 'approx' || op === 'between' ? text : visibleText(`${op} ${text}`.trim());
}

function toleranceText({ tolerance, toleranceType }: Expectation): string {
  if (tolerance === 0) return '–';
  if (toleranceType === 'abs') return `±${tolerance}`;
  return `±${Number((tolerance * 100).toPrecision(6))}%`;
}
