import { limits } from '../../model/limits';
import type { Parameter } from '../../model/Parameter';
import type {
  CurvePoint,
  OperationShare,
  ParameterValue,
  TenantShare,
} from '../../model/ParameterValue';
import type { Distribution } from '../../model/Distribution';
import { withoutDefaults } from '../../model/withoutDefaults';
import type { Code } from './Code';
import { curveCode } from './curveCode';
import { distributionCode } from './distributionCode';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { tenantSharesCode } from './tenantsCode';
import { newerPart } from './WireTable';

/** Stored settings by name. */
export type Settings = Readonly<Record<string, ParameterValue>>;

/** The settings of a kind or connection: by the numbers of the parameters, and only what differs from `linkDefault`. */
export function parametersCode(parameters: readonly Parameter[]): Code<Settings> {
  const byNumber = parameters.toSorted((one, other) => one.number - other.number);
  return {
    write(out, stored) {
      const lean = withoutDefaults(byNumber, stored);
      const kept = byNumber.filter(({ name }) => Object.hasOwn(lean, name));
      out.count(kept.length);
      let previous = 0;
      for (const parameter of kept) {
        out.integer(parameter.number - previous - 1, 0);
        previous = parameter.number;
        valueCode(parameter).write(out, lean[parameter.name] as ParameterValue);
      }
    },
    read(from) {
      let number = 0;
      const entries = from.times(from.count(mostParameters), (): [string, ParameterValue] => {
        number += from.integer(0) + 1;
        const parameter = byNumber.find((other) => other.number === number);
        if (parameter === undefined) {
          throw newerPart();
        }
        return [parameter.name, valueCode(parameter).read(from)];
      });
      return Object.fromEntries(entries);
    },
  };
}

const mostParameters = 1_000;

/** The value of one parameter; the type of the parameter says how. */
export function valueCode(parameter: Parameter): Code<ParameterValue> {
  switch (parameter.type) {
    case 'number':
      return {
        write: (out, value) => out.number(value as number),
        read: (from) => from.number(),
      };
    case 'flag':
      return { write: (out, value) => out.flag(value === true), read: (from) => from.flag() };
    case 'choice':
      return {
        write(out, value) {
          const option = parameter.options.find(({ name }) => name === value);
          out.integer(option?.number ?? 0, 1);
        },
        read(from) {
          const number = from.integer(1);
          const option = parameter.options.find((other) => other.number === number);
          if (option === undefined) {
            throw newerPart();
          }
          return option.name;
        },
      };
    case 'distribution':
      return {
        write: (out, value) => distributionCode.write(out, value as Distribution),
        read: (from) => distributionCode.read(from),
      };
    case 'mix':
      return {
        write: (out, value) => writeMix(out, value as readonly OperationShare[]),
        read: readMix,
      };
    case 'tenants':
      return {
        write: (out, value) => tenantSharesCode.write(out, value as readonly TenantShare[]),
        read: (from) => tenantSharesCode.read(from),
      };
    case 'curve':
      return {
        write: (out, value) => curveCode.write(out, value as readonly CurvePoint[]),
        read: (from) => curveCode.read(from),
      };
  }
}

function writeMix(out: LinkWriter, shares: readonly OperationShare[]): void {
  out.count(shares.length);
  for (const { operation, share } of shares) {
    out.id(operation);
    out.number(share);
  }
}

function readMix(from: LinkReader): readonly OperationShare[] {
  return from.times(from.count(limits.operations), () => ({
    operation: from.id(),
    share: from.number(),
  }));
}
