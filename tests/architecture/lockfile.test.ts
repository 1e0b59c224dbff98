import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const project = join(import.meta.dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(project, file), 'utf8'));
const lock = read('package-lock.json') as { readonly packages: Record<string, Package> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

test('every package that is installed is one version from the registry with its checksum, and runs nothing while it is', () => {
  expect(packages.length).toBeGreaterThan(100);
  const odd = packages.filter(
    ([, { version = '', integrity = '', resolved, hasInstallScript = false, link = false }]) =>
      !/^\d+\.\d+\.\d+/.test(version) ||
      !/^sha512-[\w+/]{86}==$/.test(integrity) ||
      resolved !== undefined ||
      hasInstallScript ||
      link,
  );
  expect(odd).toEqual([]);
});

test('each package that is asked for is asked for in one version', () => {
  const { dependencies, devDependencies } = read('package.json') as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const asked = Object.entries({ ...dependencies, ...devDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const installed = asked.map(([name]) => [name, lock.packages[`node_modules/${name}`]?.version]);
  expect(installed).toEqual(asked);
});
