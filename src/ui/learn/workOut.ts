import type { Calculator, CalculatorField, Worked } from '../../library/calculators/Calculator';
import { checkEntry } from '../../library/calculators/checkEntry';
import { enteredOf } from '../../library/calculators/enteredOf';
import { parseNumber } from '../format/parseNumber';
import type { FieldTexts } from './calculatorTexts';

/** What comes out of what was typed, or why nothing does: by field, and of fields that do not go together. */
export type WorkedOut =
  | { readonly ok: true; readonly worked: Worked }
  | { readonly ok: false; readonly fields: FieldTexts; readonly together?: string };

/** Reads what was typed into a calculator, and works it out. */
export function workOut(calculator: Calculator, texts: FieldTexts): WorkedOut {
  const filled = Object.entries(calculator.fields).map(
    ([name, field]) => [name, numbersIn(field, texts[name] ?? '')] as const,
  );
  const problems = filled.flatMap(([name, numbers]) => {
    const problem = checkEntry(calculator.fields[name]!, numbers);
    return problem === undefined ? [] : [[name, problem] as const];
  });
  if (problems.length > 0) return { ok: false, fields: Object.fromEntries(problems) };
  const entered = enteredOf(calculator, Object.fromEntries(filled));
  const together = calculator.problem?.(entered);
  return together === undefined
    ? { ok: true, worked: calculator.work(entered) }
    : { ok: false, fields: {}, together };
}

/** Numbers of a list stand between blanks or semicolons: a comma without a blank parts thousands. */
function numbersIn({ value }: CalculatorField, text: string): readonly number[] {
  if (typeof value === 'number') return [parseNumber(text)];
  return text
    .split(/[\s;]+|,\s+/)
    .filter((part) => part !== '')
    .map(parseNumber);
}
