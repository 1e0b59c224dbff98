import type { Distribution } from '../model/Distribution';
import type { Parameter } from '../model/Parameter';
import type {
  CurvePoint,
  OperationShare,
  ParameterValue,
  TenantShare,
} from '../model/ParameterValue';
import { resolveParameter } from '../model/resolveParameter';
import { Sampler } from './random/Sampler';

const SECONDS_PER_MS = 1e-3;

/** The values of a component's or a connection's parameters, by name and type. A name that is not there is our mistake: it throws. */
export class Settings {
  private readonly values: ReadonlyMap<string, ParameterValue>;

  constructor(
    parameters: readonly Parameter[],
    stored: Readonly<Record<string, ParameterValue>>,
    fixed: Readonly<Record<string, ParameterValue>> = {},
  ) {
    this.values = new Map([
      ...Object.entries(fixed),
      ...parameters.map(
        (parameter) => [parameter.name, resolveParameter(parameter, stored)] as const,
      ),
    ]);
  }

  number(name: string): number {
    return this.value(name, 'number') as number;
  }

  choice(name: string): string {
    return this.value(name, 'string') as string;
  }

  /** Whether it is on. */
  flag(name: string): boolean {
    return this.value(name, 'boolean') as boolean;
  }

  /** Whether the kind has this setting at all. */
  has(name: string): boolean {
    return this.values.has(name);
  }

  mix(name: string): readonly OperationShare[] {
    return this.value(name, 'object') as readonly OperationShare[];
  }

  tenants(name: string): readonly TenantShare[] {
    return this.value(name, 'object') as readonly TenantShare[];
  }

  curve(name: string): readonly CurvePoint[] {
    return this.value(name, 'object') as readonly CurvePoint[];
  }

  /** Some values as one text, to see whether they have changed. */
  textOf(names: readonly string[]): string {
    return JSON.stringify(names.map((name) => this.values.get(name)));
  }

  /** A sampler in seconds of a distribution given in milliseconds. */
  seconds(name: string): Sampler {
    return new Sampler(this.value(name, 'object') as Distribution, SECONDS_PER_MS);
  }

  private value(name: string, type: string): ParameterValue {
    const value = this.values.get(name);
    if (typeof value !== type) throw new Error(`The setting "${name}" is missing or no ${type}`);
    return value as ParameterValue;
  }
}
