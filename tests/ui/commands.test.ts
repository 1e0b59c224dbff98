import { expect, test } from 'vitest';
import { keyText } from '../../src/ui/commands/keyText';
import { rankCommands } from '../../src/ui/commands/rankCommands';

const labels = ['Undo', 'Redo', 'Add Redis', 'Go to Café', 'Add Shredder', 'Speed 10×'];
const commands = labels.map((label) => ({ id: label, label, group: 'Any', words: 'spelled out' }));

function found(query: string, recent: readonly string[] = []): readonly string[] {
  return rankCommands(commands, query, recent).map(({ label }) => label);
}

test('what begins so comes before a word that does, and that before what stands anywhere', () => {
  expect(found('red')).toEqual(['Redo', 'Add Redis', 'Add Shredder']);
});

test('case, accents and spaces make no difference', () => {
  expect(found('  go   TO cafe')).toEqual(['Go to Café']);
});

test('recent ones come first, but not before what fits better', () => {
  expect(found('', ['Speed 10×', 'Redo']).slice(0, 3)).toEqual(['Speed 10×', 'Redo', 'Undo']);
  expect(found('red', ['Add Shredder', 'Add Redis'])).toEqual([
    'Redo',
    'Add Redis',
    'Add Shredder',
  ]);
  expect(found('add', ['Add Shredder'])).toEqual(['Add Shredder', 'Add Redis']);
});

test('words may come in any order, and from what belongs to a name', () => {
  expect(found('redis add')).toEqual(['Add Redis']);
  expect(found('undo spelled')).toEqual(['Undo']);
  expect(found('nothing of the kind')).toEqual([]);
});

test('among equals, what cannot be done now comes last', () => {
  const idle = [{ id: 'a', label: 'Remove', group: 'Edit', whyNot: 'Select something first' }];
  const all = [...idle, { id: 'b', label: 'Rename', group: 'Edit' }];
  expect(rankCommands(all, 're').map(({ label }) => label)).toEqual(['Rename', 'Remove']);
});

test('a shortcut reads as it stands on the keys', () => {
  expect(keyText('$mod+Shift+KeyZ', false)).toBe('Ctrl+Shift+Z');
  expect(keyText('$mod+Shift+KeyZ', true)).toBe('⌘ ⇧ Z');
  expect(keyText('.', false)).toBe('.');
  expect(keyText('Shift+Digit1', false)).toBe('Shift+1');
  expect(keyText('?', false)).toBe('?');
  expect(keyText('Escape', true)).toBe('Esc');
  expect(keyText('F2', false)).toBe('F2');
});
