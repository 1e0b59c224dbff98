import type { BitReader } from './BitReader';
import { BitWriter } from './BitWriter';

/** Symbols of five bits besides the letters from a (6) to z (31). */
const symbol = {
  separator: 0,
  blank: 1,
  otherCase: 2,
  rare: 3,
  blankCapital: 4,
  capitals: 5,
} as const;
const firstLetter = 6;
/** What stands behind `rare`, in four bits. Frozen: links of version 2 hold its places. */
const rareCharacters = '0123456789-./_()';
const separator = '\n';

/**
 * Texts in five bits a letter: a text begins with a capital and goes on in small letters, and what does not is marked. Texts
 * of random letters take a sixth less so than in six bits each, and no dictionary can do better.
 */
export const foldedText = {
  /** Undefined where the text holds characters that this form has not. */
  written(text: string): BitWriter | undefined {
    const symbols = symbolsOf(text);
    if (symbols === undefined) return undefined;
    const out = new BitWriter();
    out.integer(text.length, 6);
    for (const [value, bits] of symbols) out.fixed(value, bits);
    return out;
  },

  read(from: BitReader): string {
    const length = from.integer(6);
    const state: State = { isCapital: true, isAllCapital: false };
    let text = '';
    // A length that is too large ends at the end of the link: each turn takes five bits.
    while (text.length < length) text += readSymbol(from, state);
    return text;
  },
};

interface State {
  /** The next letter is a capital, unless it is marked. */
  isCapital: boolean;
  /** Every letter is one, until a text or a word ends. */
  isAllCapital: boolean;
}

function readSymbol(from: BitReader, state: State): string {
  const value = from.fixed(5);
  switch (value) {
    case symbol.separator:
      return begin(state, separator, true);
    case symbol.blank:
      return begin(state, ' ', false);
    case symbol.blankCapital:
      return begin(state, ' ', true);
    case symbol.rare:
      state.isCapital = state.isAllCapital;
      return rareCharacters.charAt(from.fixed(4));
    case symbol.otherCase:
      state.isCapital = !state.isCapital;
      return '';
    case symbol.capitals:
      [state.isCapital, state.isAllCapital] = [true, true];
      return '';
    default:
      return readLetter(value, state);
  }
}

function begin(state: State, character: string, isCapital: boolean): string {
  [state.isCapital, state.isAllCapital] = [isCapital, false];
  return character;
}

function readLetter(value: number, state: State): string {
  const letter = String.fromCharCode(97 + value - firstLetter);
  const shown = state.isCapital ? letter.toUpperCase() : letter;
  state.isCapital = state.isAllCapital;
  return shown;
}

type Symbols = (readonly [value: number, bits: number])[];

function symbolsOf(text: string): Symbols | undefined {
  const symbols: Symbols = [];
  const state: State = { isCapital: true, isAllCapital: false };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === separator) {
      symbols.push([symbol.separator, 5]);
      begin(state, character, true);
    } else if (character === ' ') {
      const isCapital = isUpper(text.charAt(at + 1));
      symbols.push([isCapital ? symbol.blankCapital : symbol.blank, 5]);
      begin(state, character, isCapital);
    } else if (rareCharacters.includes(character)) {
      symbols.push([symbol.rare, 5], [rareCharacters.indexOf(character), 4]);
      state.isCapital = state.isAllCapital;
    } else if (/[a-z]/i.test(character)) {
      symbols.push(...letterSymbols(character, text.charAt(at + 1), state));
    } else {
      return undefined;
    }
  }
  return symbols;
}

function letterSymbols(character: string, next: string, state: State): Symbols {
  const isCapital = isUpper(character);
  const symbols: Symbols = [];
  if (isCapital && isUpper(next) && !state.isAllCapital) {
    symbols.push([symbol.capitals, 5]);
    state.isAllCapital = true;
  } else if (isCapital !== state.isCapital) {
    symbols.push([symbol.otherCase, 5]);
  }
  symbols.push([character.toLowerCase().charCodeAt(0) - 97 + firstLetter, 5]);
  state.isCapital = state.isAllCapital;
  return symbols;
}

function isUpper(character: string): boolean {
  return /^[A-Z]$/.test(character);
}
