/*
 * Runs the command line: bundles src/cli/main.ts when a source is newer than the last bundle, then hands over to it.
 *
 * The bundle is one file, kept in node_modules/.cache/loadbearing. It is written under a name of its own and then renamed,
 * so that two launches at once never see half a file. Nothing but the results of a command goes to standard output.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const cliFolder = dirname(fileURLToPath(import.meta.url));
const project = join(cliFolder, '..', '..');
const cacheFolder = join(project, 'node_modules', '.cache', 'loadbearing');
const bundle = join(cacheFolder, 'main.mjs');
const sourceFolders = [
  'model',
  'engine',
  'catalogue',
  'analysis',
  'library',
  'exchange',
  'runner',
  'cli',
];

/** When a file or anything in a folder last changed, in milliseconds; removals change the folder. */
function newestChangeMs(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChangeMs(join(path, name)));
  return Math.max(status.mtimeMs, ...inside);
}

function isUpToDate() {
  if (!existsSync(bundle)) return false;
  const watched = sourceFolders.map((name) => join(project, 'src', name));
  watched.push(join(project, 'package-lock.json'));
  return Math.max(...watched.map(newestChangeMs)) < statSync(bundle).mtimeMs;
}

/** Bundles everything that the command line needs into one file. */
async function bundleSources() {
  const { build } = await import('vite');
  const begunAt = new Date();
  const folder = join(cacheFolder, `${process.pid}-${begunAt.getTime()}`);
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      configFile: false,
      root: project,
      logLevel: 'silent',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: join(cliFolder, 'main.ts'),
        outDir: folder,
        target: 'node20',
        rollupOptions: {
          // V8 takes the value of a `const` for granted and looks a `var`, the default here, up each time.
          output: { entryFileNames: 'main.mjs', codeSplitting: false, topLevelVar: false },
        },
      },
    });
    // What changes while it is bundled is newer than the bundle.
    utimesSync(join(folder, 'main.mjs'), begunAt, begunAt);
    renameSync(join(folder, 'main.mjs'), bundle);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder in which the command was typed: npm changes to that of the package and tells the first one. */
function typedIn() {
  const byScript = process.env.npm_lifecycle_event === 'loadbearing';
  return (byScript && process.env.INIT_CWD) || process.cwd();
}

async function launch() {
  const folder = typedIn();
  if (!isUpToDate()) await bundleSources();
  process.chdir(folder);
  const { main } = await import(pathToFileURL(bundle).href);
  process.exitCode = await main(process.argv.slice(2));
}

launch().catch((error) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
