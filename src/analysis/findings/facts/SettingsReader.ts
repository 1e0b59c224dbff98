import type { Parameter } from '../../../model/Parameter';
import type { ParameterValue } from '../../../model/ParameterValue';
import { resolveParameter } from '../../../model/resolveParameter';

/** Reads settings by name, whatever the kind: one that a kind does not have reads as 0, '' or missing. */
export class SettingsReader {
  readonly parameters: readonly Parameter[];
  private readonly stored: Readonly<Record<string, ParameterValue>>;
  private readonly fixed: Readonly<Record<string, ParameterValue>>;

  constructor(
    parameters: readonly Parameter[],
    stored: Readonly<Record<string, ParameterValue>>,
    fixed: Readonly<Record<string, ParameterValue>> = {},
  ) {
    this.parameters = parameters;
    this.stored = stored;
    this.fixed = fixed;
  }

  number(name: string): number {
    const value = this.value(name);
    return typeof value === 'number' ? value : 0;
  }

  choice(name: string): string {
    const value = this.value(name);
    return typeof value === 'string' ? value : '';
  }

  value(name: string): ParameterValue | undefined {
    if (Object.hasOwn(this.fixed, name)) return this.fixed[name];
    const parameter = this.find(name);
    return parameter && resolveParameter(parameter, this.stored);
  }

  /** The knob of that name; undefined where a person cannot turn it. */
  find(name: string): Parameter | undefined {
    return Object.hasOwn(this.fixed, name)
      ? undefined
      : this.parameters.find((parameter) => parameter.name === name);
  }
}
