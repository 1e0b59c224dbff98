import { expect, test } from 'vitest';
import type { Calculator } from '../../../src/library/calculators/Calculator';
import { calculatorGroups } from '../../../src/library/calculators/Calculator';
import { calculators } from '../../../src/library/calculators/calculators';
import { checkEntry } from '../../../src/library/calculators/checkEntry';
import { enteredOf } from '../../../src/library/calculators/enteredOf';
import { estimateFrom } from '../../../src/library/calculators/estimateFrom';
import type { Figure } from '../../../src/library/calculators/Figure';
import { figureText } from '../../../src/library/calculators/figureText';
import { challenges } from '../../../src/library/challenges/index';
import { glossary } from '../../../src/library/glossary/glossary';
import { lessons } from '../../../src/library/lessons/lessons';
import reference from '../../theory/reference.json';

interface ReferenceCase {
  readonly id: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly expected: readonly Expected[];
}

interface Expected {
  readonly metric: string;
  readonly value: number | null;
  readonly tolerance: number | null;
  readonly tolerance_type: string;
}

const cases = reference as unknown as readonly ReferenceCase[];
const byId = (id: string) => calculators.find((one) => one.id === id)!;
const named = calculators.map((one) => [one.name, one] as const);

test.each(named)('%s: its worked example comes to what the source says', (_name, one) => {
  const known = figuresOf(one);
  const said = Object.entries(one.example.says);
  expect(said.length).toBeGreaterThan(0);
  const rounded = said.map(([id, value]) => {
    const figures = value.toExponential().split('e')[0]!.replace('.', '').length;
    return [id, Number(known.get(id)!.value.toPrecision(figures))];
  });
  expect(Object.fromEntries(rounded)).toEqual(one.example.says);
});

const referred = named.flatMap(([name, one]) => {
  const { reference: point } = one.example;
  return point === undefined ? [] : [[name, one, point] as const];
});

test.each(referred)('%s: its worked example is a reference case', (_name, one, point) => {
  const { parameters, expected } = cases.find(({ id }) => id === point.id)!;
  const entered = enteredOf(one);
  const asked = Object.entries(point.parameters);
  expect(asked.map(([field]) => entered[field])).toEqual(asked.map(([, name]) => parameters[name]));
  const known = figuresOf(one);
  const off = Object.entries(point.metrics).filter(([id, metric]) => {
    const [name, unit] = typeof metric === 'string' ? [metric, 1] : metric;
    const right = expected.find((each) => each.metric === name)!;
    return !(Math.abs(known.get(id)!.value / unit - right.value!) <= toleranceOf(right));
  });
  expect(off).toEqual([]);
});

test('most are held to a reference case, and every name leads somewhere', () => {
  expect(calculators).toHaveLength(25);
  expect(referred).toHaveLength(20);
  expect(new Set(calculators.map(({ id }) => id)).size).toBe(calculators.length);
  const terms = new Set(glossary.map(({ id }) => id));
  const known = new Set(lessons.map(({ id }) => id));
  const astray = calculators.flatMap((one) => [
    ...one.terms.filter((id) => !terms.has(id)),
    ...one.lessons.filter((id) => !known.has(id)),
    ...(calculatorGroups.includes(one.group) ? [] : [one.group]),
    ...(one.terms.length > 0 ? [] : [`${one.id} has no term`]),
  ]);
  expect(astray).toEqual([]);
});

test.each(named)(
  '%s: at the bounds of its fields it says a number, “never” or what is wrong',
  (_name, one) => {
    const ends = Object.entries(one.fields).map(([name, field]) => {
      const count = typeof field.value === 'number' ? 1 : field.value.length;
      return [field.minimum, field.maximum].map(
        (end) => [name, Array.from({ length: count }, () => end)] as const,
      );
    });
    const texts = ends.flat().flatMap((each) => {
      const entered = enteredOf(one, Object.fromEntries([each]));
      const problem = one.problem?.(entered);
      if (problem !== undefined) return [problem];
      const { steps, results } = one.work(entered);
      return [...steps, ...results].map(
        (figure) => `${each[0]} ${each[1][0]}: ${figureText(figure)}`,
      );
    });
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((line) => /NaN|Infinity|undefined|e[+-]|no such/.test(line))).toEqual([]);
  },
);

test('a field says what it takes, and fields that do not go together say so', () => {
  const { nodes, availability } = byId('quorum').fields;
  expect(checkEntry(nodes!, [2.5])).toBe('Nodes must be a whole number between 1 and 101 nodes.');
  expect(checkEntry(availability!, [NaN])).toBe(
    'Availability of each must be a number between 0 and 100%.',
  );
  expect(checkEntry(availability!, [99])).toBeUndefined();
  expect(checkEntry(byId('scalability-fit').fields.loads!, [1, 2])).toBe(
    'At the same time: write 3 to 50 numbers between 1 and 1,000,000,000 servers or users, with blanks between them.',
  );
  const quorum = byId('quorum');
  expect(quorum.problem?.(enteredOf(quorum, { nodes: [1] }))).toBe(
    'Needed must be at most the 1 nodes that there are.',
  );
});

test('figures are written with their unit and no more digits than they are worth', () => {
  expect(written('rate', 3_472.22, 'requests/s')).toBe('3,472 requests/s');
  expect(written('rate', 345_000, 'writes/s')).toBe('345,000 writes/s');
  expect(written('count', 2.5e9, 'keys')).toBe('2.5 billion keys');
  expect(written('count', 0.000_104_365)).toBe('0.000104');
  expect(written('bytes', 5.475e16)).toBe('54.8 PB');
  expect(written('bytes', 999.9e12)).toBe('1 PB');
  expect(written('bitRate', 6.944e11)).toBe('694 Gbit/s');
  expect(written('share', 0.999_702)).toBe('99.9702%');
  expect(written('share', 0.382)).toBe('38.2%');
  expect(written('share', 1.328e-8)).toBe('0.00000133%');
  expect(written('share', 1)).toBe('100%');
  expect(written('seconds', 31_536)).toBe('8.76 h');
  expect(written('seconds', 0.05)).toBe('50 ms');
  expect(written('seconds', Infinity)).toBe('never');
  expect(written('money', 4_510_200, 'a month')).toBe('$4.51 million a month');
  expect(written('yesOrNo', 1)).toBe('yes');
});

test('a result can answer the questions that ask for such an amount, in their unit', () => {
  const peak = figuresOf(byId('request-rate')).get('peak')!;
  expect(estimateFrom(peak, 'requests/s')).toBe(6_944);
  expect(estimateFrom(peak, 'TB')).toBeUndefined();
  expect(estimateFrom(figuresOf(byId('storage')).get('stored')!, 'TB')).toBe(54_750);
  expect(estimateFrom(figuresOf(byId('time-inside')).get('each')!, 'ms')).toBe(500);
  const asked = challenges.flatMap(({ estimates }) => estimates.map(({ unit }) => unit));
  const figures = calculators.flatMap((one) => [...figuresOf(one).values()]);
  const unanswered = asked.filter(
    (unit) => !figures.some((figure) => estimateFrom(figure, unit) !== undefined),
  );
  expect(unanswered).toEqual([]);
});

function written(quantity: Figure['quantity'], value: number, unit = ''): string {
  return figureText({ id: '', label: '', quantity, value, unit });
}

function figuresOf(one: Calculator): ReadonlyMap<string, Figure> {
  const { steps, results } = one.work(enteredOf(one));
  return new Map([...steps, ...results].map((figure) => [figure.id, figure]));
}

function toleranceOf({ value, tolerance, tolerance_type: type }: Expected): number {
  if (type === 'informational') return 0;
  return (type === 'rel' ? Math.abs(value!) : 1) * tolerance! + 1e-12;
}
