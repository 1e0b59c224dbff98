import { isRelevant } from '../../model/isRelevant';
import type { Kind } from '../../model/Kind';
import type { Parameter } from '../../model/Parameter';
import type { ParameterValue } from '../../model/ParameterValue';
import { sameValue } from '../../model/sameValue';

/** What sets a form of a kind apart from the kind that it is a form of. */
export interface Differences {
  /** Settings with another default or other words. */
  readonly changed: readonly Parameter[];
  /** Settings that are as they are there. */
  readonly same: readonly Parameter[];
  /** Settings of the other kind that this one does not leave open, and would matter. */
  readonly settled: readonly { readonly parameter: Parameter; readonly value: ParameterValue }[];
}

/** Compares a form with its model. */
export function differencesOf(form: Kind, model: Kind): Differences {
  const isSame = (parameter: Parameter) => {
    const other = model.parameters.find(({ name }) => name === parameter.name);
    return sameValue(other, parameter);
  };
  return {
    changed: form.parameters.filter((parameter) => !isSame(parameter)),
    same: form.parameters.filter(isSame),
    settled: model.parameters.flatMap((parameter) => {
      const value = form.fixed[parameter.name];
      return value !== undefined && isRelevant(parameter, model.parameters, form.fixed)
        ? [{ parameter, value }]
        : [];
    }),
  };
}
