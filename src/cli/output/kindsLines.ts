import type { Distribution } from '../../model/Distribution';
import type { Kind } from '../../model/Kind';
import type { Parameter } from '../../model/Parameter';
import { withUnit } from '../../model/withUnit';
import { formatTable } from './formatTable';

/** The kinds for people, one table of parameters each. */
export function kindsLines(kinds: readonly Kind[]): readonly string[] {
  return kinds.flatMap((kind) => [
    `${kind.name} (${kind.id}), ${kind.group}, behaviour ${kind.behaviour}`,
    `  ${kind.summary}`,
    ...formatTable(['parameter', 'default', 'range', 'source'], kind.parameters.map(rowOf), 4),
    '',
  ]);
}

function rowOf(parameter: Parameter): readonly string[] {
  const { name, source } = parameter;
  const origin = source === undefined ? '' : `${source.provenance}, ${source.confidence}`;
  return [name, defaultOf(parameter), rangeOf(parameter), origin];
}

function defaultOf(parameter: Parameter): string {
  switch (parameter.type) {
    case 'number':
      return parameter.default === 0 && parameter.zeroMeans !== undefined
        ? `0: ${parameter.zeroMeans}`
        : withUnit(inFigures(parameter.default), parameter.unit);
    case 'choice':
      return parameter.default;
    case 'flag':
      return parameter.default ? 'on' : 'off';
    case 'distribution':
      return withUnit(inWords(parameter.default), parameter.unit);
    default:
      return parameter.default.length === 0 ? 'none' : JSON.stringify(parameter.default);
  }
}

function rangeOf(parameter: Parameter): string {
  switch (parameter.type) {
    case 'choice':
      return parameter.options.map(({ name }) => name).join(', ');
    case 'flag':
      return 'on, off';
    case 'mix':
      return 'shares of operations';
    case 'tenants':
      return 'shares of tenants';
    default: {
      const { minimum, maximum, unit } = parameter;
      return withUnit(`${inFigures(minimum)} to ${inFigures(maximum)}`, unit);
    }
  }
}

function inWords({ type, ...numbers }: Distribution): string {
  const figures = Object.entries(numbers).map(([name, value]) =>
    typeof value === 'number' ? `${name} ${inFigures(value)}` : name,
  );
  return `${type} (${figures.join(', ')})`;
}

function inFigures(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 9 });
}
