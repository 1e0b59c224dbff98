import type { Calculator, CalculatorField, Entered, ListField, Worked } from './Calculator';

/** The values of fields, by their names: lists for fields of lists. */
type ValuesOf<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends ListField ? readonly number[] : number;
};

/** A calculator whose formula knows its own fields. */
interface Defined<Fields> extends Omit<Calculator, 'fields' | 'problem' | 'work'> {
  readonly fields: Fields;
  readonly problem?: (values: ValuesOf<Fields>) => string | undefined;
  readonly work: (values: ValuesOf<Fields>) => Worked;
}

/** Makes a calculator; its formula is given the values of its fields by name and type. */
export function defineCalculator<Fields extends Readonly<Record<string, CalculatorField>>>({
  problem,
  work,
  ...rest
}: Defined<Fields>): Calculator {
  const typed = (entered: Entered) => entered as ValuesOf<Fields>;
  return {
    ...rest,
    work: (entered) => work(typed(entered)),
    ...(problem !== undefined && { problem: (entered: Entered) => problem(typed(entered)) }),
  };
}
