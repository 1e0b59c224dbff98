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
import type { Attempt } from '../../src/model/Attempt';
import { createPracticeStore } from '../../src/store/practiceStore';
import { mergeBackup } from '../../src/store/keeping/mergeBackup';
import { gatherBackup } from '../../src/store/keeping/gatherBackup';
import { arbitraryDesign } from '../support/arbitraryDesign';
import { findSchemaBreaks } from '../support/findSchemaBreaks';
import { MapRecords } from '../support/MapRecords';
import { named } from '../support/named';
import { arbitraryTwist, twistJson } from '../support/twistJson';
import { writeSchemas } from '../support/writeSchemas';

const savedAtMs = Date.UTC(2026, 0, 1);

/** With what JSON has no number or no value for. */
const attempt: Attempt = {
  id: 'attempt-1767225600000',
  endedAtMs: savedAtMs,
  session: {
    challenge: 'url-shortener',
    level: 'mid',
    pace: 'timed',
    spentMs: 60_000,
    phase: 7,
    notes: { Requirements: 'p99 of 100 ms' },
    contract: { 1: { route: 'GET /c', does: 'reads', payloadKb: 0.5 }, 2: { route: '' } },
    faultNotes: { zone: { users: 'Errors.', signal: 'Alarm.', recovery: 'By hand.' } },
    answers: { estimates: { stored: 30 }, hints: 1, selfMarks: [2, 0], isChanged: true },
    runs: 2,
  },
  sheet: {
    challenge: 'url-shortener',
    isChanged: true,
    seeds: [7, 2_654_435_776],
    points: 40,
    possible: 80,
    score: 50,
    hintPoints: 0,
    level: 'no',
    caps: ['Less than half.'],
    dimensions: [
      {
        dimension: 'faults',
        title: 'Survives faults',
        points: 0,
        possible: 30,
        weight: 30,
        checks: [
          {
            id: 'zone',
            title: 'After zone A was lost',
            target: 'well again within 10 s',
            measured: 'not recovered in time',
            verdict: 'missed',
            points: 0,
            possible: 30,
            seeds: [{ seed: 7, value: Infinity, credit: 0 }],
            lost: { text: 'Lost.', because: 'Down.', seed: 7, atSeconds: 47 },
          },
        ],
      },
    ],
    gaps: [],
    notes: [],
    saturation: {
      component: undefined,
      name: '',
      isFull: false,
      atSeconds: 0,
      taken: 0,
      ratePerSecond: Number.NaN,
    },
    design: named('Shop'),
  },
};

function backupOf(...names: string[]): Backup {
  const designs = names.map((name) => ({
    name,
    savedAtMs,
    isKept: false,
    text: designToFile(named(name)),
    revisions: [{ name, takenAtMs: savedAtMs - 1, text: designToFile(named(`${name} before`)) }],
  }));
  const settings = [{ name: 'loadbearing.theme', value: 'dark' }];
  return { savedAtMs, designs, settings, attempts: [attempt] };
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

test('practice attempts come back whole, once, and beside those that are there', async () => {
  const backup = backupOf();
  const other = { ...attempt, id: 'attempt-2', endedAtMs: savedAtMs + 1 };
  const { text } = writeBackup({ ...backup, attempts: [other, attempt] });
  expect(findSchemaBreaks(backupSchema(), JSON.parse(text))).toEqual([]);
  const read = readBackup(text, kindOf);
  if (!read.ok) throw new Error(read.message);
  // A file leaves out what is as its kind says.
  const { design } = read.backup.attempts[0]!.sheet;
  const whole = [other, attempt].map((one) => ({ ...one, sheet: { ...one.sheet, design } }));
  expect(read).toEqual({ ok: true, backup: { ...backup, attempts: whole }, leftOut: [] });
  expect(designToFile(design)).toBe(designToFile(attempt.sheet.design));

  const device = new MapRecords();
  const unreadable = { id: 'of a later version' };
  device.stored.set('attempts', [attempt, unreadable]);
  const practice = createPracticeStore(device, () => savedAtMs);
  const { attempts } = read.backup;
  expect(await practice.add(attempts)).toEqual({ added: 1, present: 1, refused: 0 });
  expect(await practice.add(attempts)).toEqual({ added: 0, present: 2, refused: 0 });
  expect(practice.getState().attempts.map(({ id }) => id)).toEqual([other.id, attempt.id]);
  expect(device.stored.get('attempts')).toEqual([whole[0], attempt, unreadable]);
  const many = Array.from({ length: 60 }, (_, at) => ({ ...attempt, id: `attempt-many-${at}` }));
  expect(await practice.add(many)).toEqual({ added: 47, present: 0, refused: 13 });
});

test('a backup of before there were attempts is read, and a damaged attempt is left out and told', () => {
  const { text } = writeBackup(backupOf('Shop'));
  const { attempts, ...old } = JSON.parse(text) as { attempts: unknown[] };
  const first = readBackup(JSON.stringify({ ...old, version: 1 }), kindOf);
  expect(first.ok && first.backup.designs.map(({ name }) => name)).toEqual(['Shop']);
  expect(first.ok && first.backup.attempts).toEqual([]);
  const torn = { ...old, attempts: [...attempts, { id: 'attempt-9' }, null] };
  const second = readBackup(JSON.stringify(torn), kindOf);
  expect(second.ok && second.backup.attempts.length).toBe(1);
  expect(second.ok && second.leftOut).toEqual(['2 of 3 practice attempts: damaged.']);
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
