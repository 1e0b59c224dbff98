import type { Distribution } from '../../model/Distribution';

/** One figure of a distribution: its name in the value, its label, and whether it carries the parameter's unit. */
export interface DistributionFigure {
  readonly name: string;
  readonly label: string;
  readonly hasUnit: boolean;
}

interface DistributionShape {
  readonly label: string;
  readonly figures: readonly DistributionFigure[];
  /** A distribution of this shape whose values are about as large as `level`. */
  readonly make: (level: number) => Distribution;
}

const figure = (name: string, label: string, hasUnit = true): DistributionFigure => ({
  name,
  label,
  hasUnit,
});

/** Every shape of distribution: what it is called, its figures, and how to begin with one. */
export const distributionShapes: Readonly<Record<Distribution['type'], DistributionShape>> = {
  constant: {
    label: 'Constant',
    figures: [figure('value', 'Value')],
    make: (value) => ({ type: 'constant', value }),
  },
  uniform: {
    label: 'Uniform',
    figures: [figure('low', 'From'), figure('high', 'To')],
    make: (level) => ({ type: 'uniform', low: level / 2, high: level * 1.5 }),
  },
  exponential: {
    label: 'Exponential',
    figures: [figure('mean', 'Mean')],
    make: (mean) => ({ type: 'exponential', mean }),
  },
  erlang: {
    label: 'Erlang',
    figures: [figure('k', 'Stages k', false), figure('mean', 'Mean')],
    make: (mean) => ({ type: 'erlang', k: 2, mean }),
  },
  gamma: {
    label: 'Gamma',
    figures: [figure('shape', 'Shape', false), figure('mean', 'Mean')],
    make: (mean) => ({ type: 'gamma', shape: 2, mean }),
  },
  lognormal: {
    label: 'Lognormal',
    figures: [figure('median', 'Median'), figure('sigma', 'Sigma', false)],
    make: (median) => ({ type: 'lognormal', median, sigma: 0.8 }),
  },
  pareto: {
    label: 'Pareto',
    figures: [figure('minimum', 'Minimum'), figure('alpha', 'Alpha', false)],
    make: (level) => ({ type: 'pareto', minimum: level / 2, alpha: 2.2 }),
  },
  boundedPareto: {
    label: 'Bounded Pareto',
    figures: [figure('low', 'From'), figure('high', 'To'), figure('alpha', 'Alpha', false)],
    make: (level) => ({ type: 'boundedPareto', low: level / 2, high: level * 100, alpha: 1.5 }),
  },
  normal: {
    label: 'Normal (never below 0)',
    figures: [figure('mean', 'Mean'), figure('deviation', 'Deviation')],
    make: (mean) => ({ type: 'normal', mean, deviation: mean / 4 }),
  },
  mixture: {
    label: 'Mixture',
    figures: [],
    make: (level) => ({
      type: 'mixture',
      parts: [
        { weight: 9, distribution: { type: 'exponential', mean: level } },
        { weight: 1, distribution: { type: 'exponential', mean: level * 10 } },
      ],
    }),
  },
  empirical: {
    label: 'Values measured',
    figures: [],
    make: (level) => ({ type: 'empirical', values: [level] }),
  },
};
