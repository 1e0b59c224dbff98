/** Where a text stops being JSON: line and column count from 1. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  /** What was read there, a few characters at most; empty at the end of the text. */
  readonly found: string;
}

const blanks = /[ \t\n\r]*/y;
const mark = /[{}[\],:]/y;
const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What may come next; `firstItem` and `firstKey` may also be the end of an empty list or object. */
type Expected = 'value' | 'firstItem' | 'key' | 'firstKey' | 'colon' | 'separator' | 'end';

/** Finds the first place at which a text is not JSON, the same in every browser; undefined where it is JSON. */
export function findJsonError(text: string): JsonError | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let position = endOf(blanks, text, 0);
  while (expected !== 'end') {
    const token = readToken(text, position);
    const next: Expected | undefined = token && step(expected, token.type, open);
    if (token === undefined || next === undefined) {
      return errorAt(text, token?.type === 'cut' ? text.length : position);
    }
    position = endOf(blanks, text, token.end);
    expected = next;
  }
  return position === text.length ? undefined : errorAt(text, position);
}

/** A bracket, a comma, a colon, or what else it is. */
interface Token {
  readonly type: string;
  readonly end: number;
}

function readToken(text: string, position: number): Token | undefined {
  if (text[position] === '"') {
    const end = endOfString(text, position + 1);
    return end < 0 ? undefined : { type: end > text.length ? 'cut' : 'string', end };
  }
  const afterMark = endOf(mark, text, position);
  if (afterMark >= 0) {
    return { type: text.charAt(position), end: afterMark };
  }
  const end = endOf(literal, text, position);
  return end < 0 ? undefined : { type: 'literal', end };
}

function endOf(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Behind the closing quotation mark; -1 where there cannot be one, and more than the length of a text that ends before it. */
function endOfString(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') {
      return at + 1;
    }
    at = character === '\\' ? endOf(escape, text, at) : at + 1;
    if (character < ' ' || at < 0) {
      return -1;
    }
  }
  return text.length + 1;
}

function step(expected: Expected, type: string, open: ('{' | '[')[]): Expected | undefined {
  switch (expected) {
    case 'firstKey':
      return type === '}' ? close(open) : key(type);
    case 'key':
      return key(type);
    case 'colon':
      return type === ':' ? 'value' : undefined;
    case 'separator': {
      const inObject = open.at(-1) === '{';
      if (type === ',') {
        return inObject ? 'key' : 'value';
      }
      return type === (inObject ? '}' : ']') ? close(open) : undefined;
    }
    case 'firstItem':
      return type === ']' ? close(open) : startValue(type, open);
    default:
      return startValue(type, open);
  }
}

function key(type: string): Expected | undefined {
  return type === 'string' ? 'colon' : undefined;
}

function startValue(type: string, open: ('{' | '[')[]): Expected | undefined {
  if (type === '{' || type === '[') {
    open.push(type);
    return type === '{' ? 'firstKey' : 'firstItem';
  }
  return type === 'string' || type === 'literal' ? afterValue(open) : undefined;
}

function close(open: ('{' | '[')[]): Expected {
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly ('{' | '[')[]): Expected {
  return open.length === 0 ? 'end' : 'separator';
}

function errorAt(text: string, position: number): JsonError {
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  const column = position - before.lastIndexOf('\n');
  const found = /^(?:[\w.+-]{1,20}|[^]?)/u.exec(text.slice(position, position + 20))?.[0] ?? '';
  return { line, column, found };
}
