import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { browserDigests } from './browserDigests';
import { bundleEngine } from './bundleEngine';
import { shellDigests } from './shellDigests';

type Digests = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A busy machine needs long for all golden runs in an engine that is new to them. */
const patience = 300_000;

const recorded = JSON.parse(
  readFileSync(fileURLToPath(new URL('../golden/digests.json', import.meta.url)), 'utf8'),
) as { readonly digests: Digests };

let script = '';
beforeAll(async () => {
  script = await bundleEngine();
}, patience);

test(
  'Node (V8) comes to the recorded digests, and needs nothing but the language',
  () => {
    const told = String(runInNewContext(`${script}\ngoldenDigests();`, {}));
    expect(differences(told)).toEqual([]);
  },
  patience,
);

const jsc = find('jsc', 'libjavascriptcoregtk-4.0-bin');
test.skipIf(jsc === undefined)(
  'JavaScriptCore comes to the recorded digests',
  () => {
    expect(differences(shellDigests(jsc!, script))).toEqual([]);
  },
  patience,
);

const firefox = find('firefox-esr', 'firefox-esr') ?? find('firefox', 'firefox-esr');
test.skipIf(firefox === undefined)(
  'Firefox (SpiderMonkey) comes to the recorded digests',
  async () => {
    expect(differences(await browserDigests(firefox!, script))).toEqual([]);
  },
  patience,
);

/** Runs in which an engine came to something else than what is recorded, or to nothing; it may stop at an earlier second. */
function differences(told: string): readonly string[] {
  const digests = JSON.parse(told) as Digests;
  return Object.entries(recorded.digests)
    .filter(([run, expected]) => {
      const seconds = Object.entries(digests[run] ?? {});
      return seconds.length === 0 || seconds.some(([at, digest]) => expected[at] !== digest);
    })
    .map(([run]) => run);
}

/** Where a program is; undefined, with a notice, where it is not installed. */
function find(program: string, debianPackage: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
  if (found === undefined) {
    console.log(
      `${program} is not installed (Debian: ${debianPackage}): its digests are not compared.`,
    );
  }
  return found;
}
