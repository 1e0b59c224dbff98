import type { Suggestion } from '../../../model/Finding';
import { withUnit } from '../../../model/withUnit';
import { startLower } from '../words/startLower';
import type { Settable } from './Settable';

/**
 * A number of a component at another value, within its bounds; none where nothing would change. `counted` says what it is a
 * number of where the setting has no unit: "calls a second", at the end of the label.
 */
export function changed(
  { id, name, settings }: Settable,
  parameter: string,
  wanted: number,
  counted = '',
): readonly Suggestion[] {
  const knob = settings.find(parameter);
  if (knob?.type !== 'number') return [];
  const rounded = knob.whole ? Math.ceil(wanted) : Number(wanted.toPrecision(3));
  const value = Math.min(knob.maximum, Math.max(knob.minimum, rounded));
  const before = settings.number(parameter);
  if (value === before) return [];
  const figure = (number: number): string =>
    number === 0 && knob.zeroMeans !== undefined
      ? knob.zeroMeans
      : withUnit(number.toLocaleString('en-US'), knob.unit);
  return [
    {
      label: `${name}, ${startLower(knob.label)}: ${figure(before)} to ${withUnit(figure(value), counted)}`,
      edit: { type: 'setParameter', id, parameter, value },
    },
  ];
}
