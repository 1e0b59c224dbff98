import { Unsupported } from './Unsupported';

/**
 * The parameters of a case, read by name. A missing or wrong one throws `Unsupported`, and so does `finish` when one was
 * never read: a case that says more than its family understands must not pass as understood.
 */
export class CaseParameters {
  private readonly values: Readonly<Record<string, unknown>>;
  private readonly unread: Set<string>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.values = values;
    this.unread = new Set(Object.keys(values));
  }

  has(name: string): boolean {
    return Object.hasOwn(this.values, name);
  }

  number(name: string): number {
    const value = this.take(name);
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new Unsupported(`the parameter ${name} is missing or no number`);
  }

  /** The names of all parameters, in the order of the file. */
  get names(): readonly string[] {
    return Object.keys(this.values);
  }

  /** A number or a list of numbers, as a list. */
  numbers(name: string): readonly number[] {
    const value = this.take(name);
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (list.every((item): item is number => typeof item === 'number')) return list;
    throw new Unsupported(`the parameter ${name} is missing or no list of numbers`);
  }

  numberLists(name: string): readonly (readonly number[])[] {
    const value = this.take(name);
    if (Array.isArray(value) && value.every(isNumberList)) return value;
    throw new Unsupported(`the parameter ${name} is missing or no list of lists of numbers`);
  }

  text(name: string): string {
    const value = this.take(name);
    if (typeof value === 'string') return value;
    throw new Unsupported(`the parameter ${name} is missing or no text`);
  }

  /** A text or a switch, as a word: 'true' or 'false'. */
  word(name: string): string {
    const value = this.take(name);
    if (typeof value === 'string' || typeof value === 'boolean') return String(value);
    throw new Unsupported(`the parameter ${name} is missing or no word`);
  }

  /** A group of parameters; it must be finished on its own. */
  group(name: string): CaseParameters {
    const value = this.take(name);
    if (isRecord(value)) return new CaseParameters(value);
    throw new Unsupported(`the parameter ${name} is missing or no group`);
  }

  groups(name: string): readonly CaseParameters[] {
    const value = this.take(name);
    if (Array.isArray(value) && value.every(isRecord)) {
      return value.map((item) => new CaseParameters(item));
    }
    throw new Unsupported(`the parameter ${name} is missing or no list of groups`);
  }

  /** A parameter that must have this value, if it is given. */
  expect(name: string, wanted: unknown): void {
    if (this.has(name) && this.take(name) !== wanted) {
      throw new Unsupported(`the parameter ${name} can only be ${String(wanted)}`);
    }
  }

  /** Parameters that only repeat what others say. */
  skip(...names: readonly string[]): void {
    for (const name of names) this.unread.delete(name);
  }

  /** To be called when all was read. */
  finish(): void {
    const [name] = this.unread;
    if (name !== undefined) throw new Unsupported(`the parameter ${name} is not known`);
  }

  private take(name: string): unknown {
    this.unread.delete(name);
    return this.values[name];
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumberList(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'number');
}
