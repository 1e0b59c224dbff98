import type { Parameter } from '../../model/Parameter';
import { isListWith } from '../../model/isListWith';
import type { CurvePoint, ParameterValue, TenantShare } from '../../model/ParameterValue';
import { checkParameter } from '../../model/checkParameter';
import { curveCode } from './curveCode';
import { distributionCode } from './distributionCode';
import { kindsOnTheWire } from './kindsOnTheWire';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { valueCode } from './parametersCode';
import { tenantSharesCode } from './tenantsCode';
import { newerPart } from './WireTable';

/** The setting of an edit: a missing value resets it. */
export interface Setting {
  readonly parameter: string;
  readonly value?: ParameterValue;
}

/**
 * The setting of an edit, by the number of a parameter that has its name and can hold its value. The component may no longer
 * exist, so any kind with such a parameter will do. Where there is none, name and value are spelled out.
 */
export const settingCode = {
  write(out: LinkWriter, setting: Setting, own?: readonly Parameter[]): void {
    const found = own === undefined ? findOfAnyKind(setting) : find(own, setting);
    out.flag(found !== undefined);
    out.flag(setting.value !== undefined);
    if (found === undefined) {
      writeSpelled(out, setting);
      return;
    }
    if (own === undefined) {
      out.integer(found.kindNumber, 2);
    }
    out.integer(found.parameter.number, 1);
    if (setting.value !== undefined) {
      valueCode(found.parameter).write(out, setting.value);
    }
  },

  read(from: LinkReader, own?: readonly Parameter[]): Setting {
    const numbered = from.flag();
    const hasValue = from.flag();
    if (!numbered) {
      const parameter = from.text();
      return hasValue ? { parameter, value: readSpelled(from) } : { parameter };
    }
    const parameters = own ?? kindsOnTheWire.ofNumber(from.integer(2)).kind.parameters;
    const number = from.integer(1);
    const parameter = parameters.find((other) => other.number === number);
    if (parameter === undefined) {
      throw newerPart();
    }
    const { name } = parameter;
    return hasValue
      ? { parameter: name, value: valueCode(parameter).read(from) }
      : { parameter: name };
  },
};

interface Found {
  readonly kindNumber: number;
  readonly parameter: Parameter;
}

function findOfAnyKind(setting: Setting): Found | undefined {
  for (const { kind } of kindsOnTheWire.all) {
    const found = find(kind.parameters, setting, kind.number);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function find(
  parameters: readonly Parameter[],
  { parameter: name, value }: Setting,
  kindNumber = 0,
): Found | undefined {
  const parameter = parameters.find((other) => other.name === name);
  const fits =
    parameter !== undefined &&
    (value === undefined || checkParameter(parameter, value) === undefined);
  return fits ? { kindNumber, parameter } : undefined;
}

/** A value with its type: a number, a text, a switch, a distribution, a mix, shares of tenants or a curve, in this order. */
function writeSpelled(out: LinkWriter, { parameter, value }: Setting): void {
  out.text(parameter);
  if (typeof value === 'number') {
    out.integer(0, 1);
    out.number(value);
  } else if (typeof value === 'string') {
    out.integer(1, 1);
    out.text(value);
  } else if (typeof value === 'boolean') {
    out.integer(2, 1);
    out.flag(value);
  } else if (value !== undefined && 'type' in value) {
    out.integer(3, 1);
    distributionCode.write(out, value);
  } else if (value !== undefined && isListWith('operation', value)) {
    out.integer(4, 1);
    spelledMix.write(out, value);
  } else if (value !== undefined && isListWith('tenant', value)) {
    out.integer(5, 1);
    tenantSharesCode.write(out, value as readonly TenantShare[]);
  } else if (value !== undefined) {
    out.integer(6, 1);
    curveCode.write(out, value as readonly CurvePoint[]);
  }
}

const spelledMix = valueCode({
  type: 'mix',
  name: '',
  number: 1,
  label: '',
  help: '',
  default: [],
  linkDefault: [],
});

function readSpelled(from: LinkReader): ParameterValue {
  switch (from.integer(1)) {
    case 0:
      return from.number();
    case 1:
      return from.text();
    case 2:
      return from.flag();
    case 3:
      return distributionCode.read(from);
    case 4:
      return spelledMix.read(from);
    case 5:
      return tenantSharesCode.read(from);
    case 6:
      return curveCode.read(from);
    default:
      throw newerPart();
  }
}
