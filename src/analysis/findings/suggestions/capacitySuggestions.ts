import type { Suggestion } from '../../../model/Finding';
import type { Capacity } from '../facts/Capacity';
import type { ComponentFacts } from '../facts/ComponentFacts';
import { moreInstances } from './moreInstances';
import { scaled } from './scaled';

/** Ways to let a component do more at a time. */
export function capacitySuggestions(
  component: ComponentFacts,
  { unit }: Pick<Capacity, 'unit'>,
): readonly Suggestion[] {
  const larger = [...scaled(component, unit, 2), ...scaled(component, unit, 4)];
  const more = moreInstances(component, 2);
  // More members of a store hold more copies of the data; whether they do more of the work depends on how it is spread.
  return component.report.store === undefined ? [...more, ...larger] : [...larger, ...more];
}
