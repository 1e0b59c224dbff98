import type { Suggestion } from '../../../model/Finding';
import { startLower } from '../words/startLower';
import type { Settable } from './Settable';

/** An option of a component's choice, or none where it has that option already or no such choice. */
export function chosen(
  { id, name, settings }: Settable,
  parameter: string,
  option: string,
): readonly Suggestion[] {
  const knob = settings.find(parameter);
  if (knob?.type !== 'choice' || settings.choice(parameter) === option) return [];
  const label = knob.options.find((other) => other.name === option)?.label;
  if (label === undefined) return [];
  return [
    {
      label: `${name}, ${startLower(knob.label)}: ${startLower(label)}`,
      edit: { type: 'setParameter', id, parameter, value: option },
    },
  ];
}
