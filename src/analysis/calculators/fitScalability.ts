import { type Scalability, scaledThroughput } from './scalability';

const MOST_STEPS = 200;
const CLOSE_ENOUGH = 1e-14;

/** The scalability law that comes closest to measured throughputs, by least squares (Levenberg and Marquardt); at least three points. */
export function fitScalability(
  loads: readonly number[],
  throughputs: readonly number[],
): Scalability {
  let best = firstGuess(loads, throughputs);
  let error = errorOf(best, loads, throughputs);
  let damping = 1e-3;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = moved(best, loads, throughputs, damping);
    const nextError = errorOf(next, loads, throughputs);
    if (nextError < error) {
      const gain = error - nextError;
      best = next;
      error = nextError;
      damping /= 10;
      if (gain <= CLOSE_ENOUGH * error) break;
    } else {
      damping *= 10;
      if (damping > 1e12) break;
    }
  }
  return best;
}

/** N / X is linear in 1 / gamma, alpha / gamma and beta / gamma. */
function firstGuess(loads: readonly number[], throughputs: readonly number[]): Scalability {
  const rows = loads.map((load) => [1, load - 1, load * (load - 1)]);
  const ratios = loads.map((load, place) => load / throughputs[place]!);
  const [inverse, contention, crosstalk] = leastSquares(rows, ratios, 0) as [
    number,
    number,
    number,
  ];
  return { gamma: 1 / inverse, alpha: contention / inverse, beta: crosstalk / inverse };
}

function errorOf(
  law: Scalability,
  loads: readonly number[],
  throughputs: readonly number[],
): number {
  return loads.reduce(
    (sum, load, place) => sum + square(throughputs[place]! - scaledThroughput(law, load)),
    0,
  );
}

/** One step towards the least error. */
function moved(
  law: Scalability,
  loads: readonly number[],
  throughputs: readonly number[],
  damping: number,
): Scalability {
  const { gamma, alpha, beta } = law;
  const slopes = loads.map((load) => {
    const whole = scaledThroughput(law, load);
    const slowness = 1 + alpha * (load - 1) + beta * load * (load - 1);
    return [
      whole / gamma,
      (-whole * (load - 1)) / slowness,
      (-whole * load * (load - 1)) / slowness,
    ];
  });
  const misses = loads.map((load, place) => throughputs[place]! - scaledThroughput(law, load));
  const [more, contention, crosstalk] = leastSquares(slopes, misses, damping) as [
    number,
    number,
    number,
  ];
  return { gamma: gamma + more, alpha: alpha + contention, beta: beta + crosstalk };
}

/** The coefficients of three columns that come closest to the targets; `damping` lengthens the diagonal of the normal equations. */
function leastSquares(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  damping: number,
): readonly number[] {
  const sum = (of: (row: readonly number[], place: number) => number): number =>
    rows.reduce((total, row, place) => total + of(row, place), 0);
  const matrix = [0, 1, 2].map((line) => [
    ...[0, 1, 2].map(
      (column) => sum((row) => row[line]! * row[column]!) * (line === column ? 1 + damping : 1),
    ),
    sum((row, place) => row[line]! * targets[place]!),
  ]);
  return solved(matrix);
}

/** Solves three equations, each with its right side at the end (Gauss, with the largest pivot first). */
function solved(matrix: number[][]): readonly number[] {
  for (let column = 0; column < 3; column++) {
    const pivot = [0, 1, 2]
      .slice(column)
      .reduce((best, line) =>
        Math.abs(matrix[line]![column]!) > Math.abs(matrix[best]![column]!) ? line : best,
      );
    [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
    for (let line = 0; line < 3; line++) {
      if (line === column) continue;
      const factor = matrix[line]![column]! / matrix[column]![column]!;
      matrix[line] = matrix[line]!.map((value, place) => value - factor * matrix[column]![place]!);
    }
  }
  return [0, 1, 2].map((line) => matrix[line]![3]! / matrix[line]![line]!);
}

function square(value: number): number {
  return value * value;
}
