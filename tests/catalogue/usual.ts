import { kindOf } from '../../src/catalogue/kindOf';
import type { ParameterValue } from '../../src/model/ParameterValue';

/** Numbers and times of the kind that a kind is a form of: troubles are made to their measure. */
export function usual(kindId: string): Readonly<Record<string, ParameterValue>> {
  const kind = kindOf(kindId);
  const model = kind?.like === undefined ? undefined : kindOf(kind.like);
  const own = new Set(kind?.parameters.map(({ name }) => name));
  const values = model?.parameters.filter(
    ({ name, type }) => own.has(name) && (type === 'number' || type === 'distribution'),
  );
  return Object.fromEntries(values?.map(({ name, default: value }) => [name, value]) ?? []);
}
