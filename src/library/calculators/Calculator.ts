import type { Figure } from './Figure';

/** What calculators are sorted by, in the order of the list. */
export const calculatorGroups = [
  'Traffic and capacity',
  'Storage, transfer, cost',
  'Availability',
  'Caches and stores',
] as const;

/** One of them. */
export type CalculatorGroup = (typeof calculatorGroups)[number];

/** Units in which a field can be filled in, besides what is counted; `inBaseUnit` knows what they come to. */
interface FieldBasics {
  readonly label: string;
  /** "%", "ms", "kB" and the like are turned into base units before anything is worked out. */
  readonly unit: string;
  /** Bounds of each number, in its unit. */
  readonly minimum: number;
  readonly maximum: number;
  readonly whole?: true;
}

/** One number that the person fills in; `value`: the one of the worked example. */
export interface NumberField extends FieldBasics {
  readonly value: number;
}

/** Several numbers in one field. */
export interface ListField extends FieldBasics {
  readonly value: readonly number[];
  readonly fewest: number;
  readonly most: number;
}

/** Either of them. */
export type CalculatorField = NumberField | ListField;

/** What was filled in, by the name of the field, in base units. */
export type Entered = Readonly<Record<string, number | readonly number[]>>;

/** What comes out: the step in between, then the answer. */
export interface Worked {
  readonly steps: readonly Figure[];
  readonly results: readonly Figure[];
}

/** A case of the published reference cases that the worked example is. */
export interface ReferencePoint {
  readonly id: string;
  /** Its parameters, by the field that holds each. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Its expected values, by the figure that each is; with how many base units one of its own is, where it has another. */
  readonly metrics: Readonly<Record<string, string | readonly [metric: string, one: number]>>;
}

/** Somebody else's calculation, which the fields begin with. */
export interface WorkedExample {
  readonly text: string;
  readonly source: string;
  /** What the source says, by figure, with as many digits as it gives. */
  readonly says: Readonly<Record<string, number>>;
  readonly reference?: ReferencePoint;
}

/** A calculation on one page: its fields, its formula in words, a worked example, and where to read on. */
export interface Calculator {
  readonly id: string;
  readonly name: string;
  readonly group: CalculatorGroup;
  /** What it answers. */
  readonly question: string;
  readonly fields: Readonly<Record<string, CalculatorField>>;
  readonly formula: string;
  /** What the formula takes for granted. */
  readonly assumes?: string;
  /** Why these values do not go together, as one sentence; undefined: they do. */
  readonly problem?: (entered: Entered) => string | undefined;
  readonly work: (entered: Entered) => Worked;
  readonly example: WorkedExample;
  /** Ids of terms and lessons. */
  readonly terms: readonly string[];
  readonly lessons: readonly string[];
}
