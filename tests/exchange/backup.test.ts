import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Backup } from '../../src/exchange/backup/Backup';
import { backupLimits } from '../../src/exchange/backup/backupLimits';
import { backupSchema } from '../../src/exchange/backup/backupSchema';
import { isBackupText } from '../../src/exchange/backup/isBackupText';
import { readBackup } from '../../src/exchange/backup/readBackup';
import { writeBackup } from '../../src/exchange/backup/writeBackup';
import { designToFile } from '../../src/exchange/designToFile';
import { mergeBackup } from '../../src/store/keeping/mergeBackup';
import { gatherBackup } from '../../src/store/keeping/gatherBackup';
import { arbitraryDesign } from '../support/arbitraryDesign';
import { findSchemaBreaks } from '../support/findSchemaBreaks';
import { MapRecords } from '../support/MapRecords';
import { named } from '../support/named';
import { arbitraryTwist, twistJson } from '../support/twistJson';
import { writeSchemas } from '../support/writeSchemas';

const savedAtMs = Date.UTC(2026, 0, 1);

function backupOf(...names: string[]): Backup {
  const designs = names.map((name) => ({
    name,
    savedAtMs,
    isKept: false,
    text: designToFile(named(name)),
    revisions: [{ name, takenAtMs: savedAtMs - 1, text: designToFile(named(`${name} before`)) }],
  }));
  return { savedAtMs, designs, settings: [{ name: 'loadbearing.theme', value: 'dark' }] };
}

// After a change: UPDATE=1 npx vitest run -c tests/vitest.config.ts tests/exchange/backup
test('the published schema is what the code says, and what is written fits it', () => {
  const { published, generated } = writeSchemas('backup');
  expect(published).toBe(generated);
  const { text } = writeBackup(backupOf('Shop', 'Feed'));
  expect(findSchemaBreaks(backupSchema(), JSON.parse(text))).toEqual([]);
  expect(isBackupText(text)).toBe(true);
  expect(isBackupText(designToFile(named('Shop')))).toBe(false);
});

test('what is saved comes back on another device, whatever the designs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(arbitraryDesign(), { maxLength: 3 }), async (designs) => {
      const backup = { ...backupOf(...designs.map((_, place) => `Design ${place}`)) };
      const filled = backup.designs.map((one, place) => ({
        ...one,
        name: designs[place]!.name,
        text: designToFile(designs[place]!),
      }));
      const { text } = writeBackup({ ...backup, designs: filled });
      const read = readBackup(text, kindOf);
      if (!read.ok) throw new Error(read.message);
      const device = new MapRecords();
      await mergeBackup(device, read.backup);
      const again = await gatherBackup(device);
      const texts = new Set(filled.map((one) => one.text));
      expect(new Set(again.designs.map((one) => one.text))).toEqual(texts);
      expect(again.designs.every((one) => one.isKept && one.revisions.length === 1)).toBe(true);
    }),
    { numRuns: 8 },
  );
});

test('restoring changes nothing that is there, and adds nothing twice', async () => {
  const device = new MapRecords();
  const read = readBackup(writeBackup(backupOf('Shop', 'Feed')).text, kindOf);
  if (!read.ok) throw new Error(read.message);
  expect(await mergeBackup(device, read.backup)).toMatchObject({ added: ['Shop', 'Feed'] });
  const before = new Map(device.stored);
  expect(await mergeBackup(device, read.backup)).toEqual({
    added: [],
    present: ['Shop', 'Feed'],
    refused: [],
  });
  expect(device.stored).toEqual(before);
});

test.each([
  ['10 MB of garbage', 'x'.repeat(10_000_000), 'not JSON'],
  ['10 MB of brackets', '['.repeat(10_000_000), 'too deeply nested'],
  ['more than the most', ' '.repeat(backupLimits.fileCharacters + 1), 'larger than 64 MB'],
  ['a million values', `[${'1,'.repeat(1_000_000)}1]`, 'too many values'],
  ['a design file', designToFile(named('Shop')), 'no backup of Loadbearing'],
  ['a later version', '{"format":"loadbearing-backup","version":7}', 'a newer version'],
  ['half of one', writeBackup(backupOf('Shop')).text.trimEnd().slice(0, -3), 'ends too early'],
  ['null', 'null', 'no backup of Loadbearing'],
])('%s is refused with a sentence', (_what, text, why) => {
  const read = readBackup(text, kindOf);
  expect(read.ok ? 'taken' : read.message).toContain(why);
});

test('a design in it that cannot be read is left out by name, and the others come', () => {
  const { designs, ...rest } = backupOf('Shop', 'Feed');
  const torn = { ...designs[0]!, text: '{"format":"loadbearing","version":1,"design":7}' };
  const read = readBackup(writeBackup({ ...rest, designs: [torn, designs[1]!] }).text, kindOf);
  expect(read.ok && read.backup.designs.map(({ name }) => name)).toEqual(['Feed']);
  expect(read.ok && read.leftOut.join()).toContain('“Shop”');
});

test('hostile keys and twisted files neither throw nor change a prototype', () => {
  const text = writeBackup(backupOf('Shop')).text;
  const hostile = text.replace(
    '"settings": [',
    '"__proto__": {"polluted": 1}, "settings": [{"name":"__proto__","value":"x"},{"name":"evil","value":"y"},',
  );
  const read = readBackup(hostile, kindOf);
  expect(read.ok && read.backup.settings.map(({ name }) => name)).toEqual(['loadbearing.theme']);
  readBackup('{"format":"loadbearing-backup","version":1,"__proto__":{"polluted":1}}', kindOf);
  fc.assert(
    fc.property(arbitraryTwist, (twist) => {
      const twisted = twistJson(JSON.parse(text), twist);
      const { ok } = readBackup(JSON.stringify(twisted) ?? '', kindOf);
      expect(typeof ok).toBe('boolean');
    }),
    { numRuns: 60 },
  );
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
