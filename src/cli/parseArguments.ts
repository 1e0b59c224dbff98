import type { Command, CommandOption, Given } from './Command';

/** What was typed, or one line that says what is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly given: Given }
  | { readonly ok: false; readonly problem: string };

/** Reads what was typed after a command's name: operands, `--name value`, `--name=value` and flags; after `--` all are operands. */
export function parseArguments(command: Command, typed: readonly string[]): Parsed {
  const draft: Draft = { operands: [], flags: new Set(), numbers: new Map(), texts: new Map() };
  const left = [...typed];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--') {
      draft.operands.push(...left.splice(0));
    } else if (word === '-' || !word.startsWith('-')) {
      draft.operands.push(word);
    } else {
      const problem = takeOption(command, word, left, draft);
      if (problem !== undefined) return { ok: false, problem };
    }
  }
  const problem = operandProblem(command, draft.operands);
  return problem === undefined ? { ok: true, given: draft } : { ok: false, problem };
}

interface Draft extends Given {
  readonly operands: string[];
  readonly flags: Set<string>;
  readonly numbers: Map<string, number>;
  readonly texts: Map<string, string[]>;
}

/** Takes one option and its value; what is wrong with it, if anything is. */
function takeOption(
  command: Command,
  word: string,
  left: string[],
  draft: Draft,
): string | undefined {
  const [name, attached] = splitAtEquals(word.replace(/^--/, ''));
  const option = command.options.find((other) => other.name === name);
  if (option === undefined || !word.startsWith('--')) return unknownOption(command, word);
  if (option.type === 'flag') {
    draft.flags.add(name);
    return attached === undefined ? undefined : `--${name} takes no value.`;
  }
  const value = attached ?? left.shift();
  if (value === undefined || value === '') return `--${name} needs a value: ${option.value}.`;
  if (option.type === 'number') return takeNumber(option, value, draft);
  const before = option.many === true ? (draft.texts.get(name) ?? []) : [];
  draft.texts.set(name, [...before, value]);
  return undefined;
}

function splitAtEquals(word: string): readonly [string, string | undefined] {
  const place = word.indexOf('=');
  return place < 0 ? [word, undefined] : [word.slice(0, place), word.slice(place + 1)];
}

function takeNumber(
  option: CommandOption & { readonly type: 'number' },
  value: string,
  draft: Draft,
): string | undefined {
  const number = value.trim() === '' ? NaN : Number(value);
  const { minimum, maximum, whole } = option;
  if (number >= minimum && number <= maximum && (!whole || Number.isInteger(number))) {
    draft.numbers.set(option.name, number);
    return undefined;
  }
  const sort = whole ? 'a whole number' : 'a number';
  return `--${option.name} must be ${sort} from ${minimum} to ${maximum}, not "${value.slice(0, 40)}".`;
}

function unknownOption(command: Command, word: string): string {
  const known = command.options.map(({ name }) => `--${name}`).join(', ');
  return `Unknown option "${word.slice(0, 60)}". The command ${command.name} knows ${known}.`;
}

function operandProblem(command: Command, operands: readonly string[]): string | undefined {
  const missing = command.operands[operands.length];
  if (missing !== undefined) return `The command ${command.name} needs ${missing}.`;
  const extra = operands[command.operands.length];
  return extra === undefined
    ? undefined
    : `The command ${command.name} does not know what to do with "${extra.slice(0, 60)}".`;
}
