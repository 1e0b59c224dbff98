import { createStore } from 'zustand/vanilla';
import type { Calculator, CalculatorField } from '../../library/calculators/Calculator';

/** What was typed into fields, by their names. */
export type FieldTexts = Readonly<Record<string, string>>;

/** What was typed into each calculator, while the page is open; one that was left alone is not there. */
export const calculatorTexts = createStore<ReadonlyMap<string, FieldTexts>>(() => new Map());

/** Keeps what was typed into a calculator; undefined: its worked example stands there again. */
export function typeInto({ id }: Calculator, texts: FieldTexts | undefined): void {
  const known = new Map(calculatorTexts.getState());
  if (texts === undefined) known.delete(id);
  else known.set(id, texts);
  calculatorTexts.setState(known, true);
}

/** The texts of a worked example, which the fields begin with. */
export function exampleTexts({ fields }: Calculator): FieldTexts {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { value }]) => [name, textOf(value)]),
  );
}

function textOf(value: CalculatorField['value']): string {
  return typeof value === 'number'
    ? value.toLocaleString('en-US', { maximumSignificantDigits: 15 })
    : value.join(' ');
}
