import { beforeEach, expect, test, vi } from 'vitest';
import { bindKeys } from '../../src/ui/commands/bindKeys';

/** A press of the key at a place, of which a character comes, with others held. */
class Press extends Event {
  readonly code: string;
  readonly key: string;
  private readonly held: readonly string[];

  constructor(code: string, key: string, held: readonly string[]) {
    super('keydown');
    this.code = code;
    this.key = key;
    this.held = held;
  }

  getModifierState(modifier: string): boolean {
    return this.held.includes(modifier);
  }
}

let acted: string[] = [];
let unbind = (): void => {};

function pressed(code: string, key: string, ...held: readonly string[]): string {
  acted = [];
  window.dispatchEvent(new Press(code, key, held));
  return acted.join();
}

beforeEach(() => {
  vi.stubGlobal('KeyboardEvent', Press);
  vi.stubGlobal('window', new EventTarget());
  const shortcuts = ['$mod+KeyZ', '$mod+Shift+KeyZ', '$mod+KeyY', 'KeyR', '/', '?', 'Shift+Digit1'];
  unbind = bindKeys(
    Object.fromEntries(shortcuts.map((shortcut) => [shortcut, () => void acted.push(shortcut)])),
  );
  return () => void vi.unstubAllGlobals();
});

test('a letter is the one on the key: Z and Y change places on a German keyboard', () => {
  expect(pressed('KeyZ', 'z', 'Control')).toBe('$mod+KeyZ');
  expect(pressed('KeyY', 'z', 'Control')).toBe('$mod+KeyZ');
  expect(pressed('KeyZ', 'y', 'Control')).toBe('$mod+KeyY');
  expect(pressed('KeyY', 'Z', 'Control', 'Shift')).toBe('$mod+Shift+KeyZ');
  expect(pressed('KeyR', 'R')).toBe('KeyR');
});

test('where the keys have letters of another script, their place counts', () => {
  expect(pressed('KeyZ', 'я', 'Control')).toBe('$mod+KeyZ');
  expect(pressed('KeyR', 'к')).toBe('KeyR');
});

test('a character is the same with Shift and without, as it has to be pressed here or there', () => {
  expect(pressed('Digit7', '/', 'Shift')).toBe('/');
  expect(pressed('Slash', '/')).toBe('/');
  expect(pressed('Slash', '?', 'Shift')).toBe('?');
  expect(pressed('Digit1', '!', 'Shift')).toBe('Shift+Digit1');
});

test('what else is held makes it another shortcut', () => {
  expect(pressed('KeyR', 'r', 'Control')).toBe('');
  expect(pressed('KeyZ', 'z')).toBe('');
});

test('what is no longer bound does nothing', () => {
  unbind();
  expect(pressed('KeyR', 'r')).toBe('');
});
