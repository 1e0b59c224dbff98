import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // See src/runner/trustOwnScripts.ts.
  'trusted-types default',
].join('; ');

/** Puts the content security policy into the built page only, because the dev server's hot reload needs inline script and a socket. */
function contentSecurityPolicyInBuild(): Plugin {
  return {
    name: 'content-security-policy-in-build',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Properties of kinds and parameters that only the inspector shows. */
const proseProperty = /\b((?:help|learn|note):\s+)('(?:[^'\\\n]|\\.)*')/g;
const proseFolders = ['src/catalogue', 'src/model'].map((folder) =>
  join(import.meta.dirname, folder),
);

/**
 * Takes the help texts out of the catalogue in the build: `help: 'A sentence.'` becomes `help: '\u00a712'`, and the sentence
 * goes into src/ui/inspector/prose.ts, which is loaded with the inspector. The first load of the page and the worker's do
 * without them, however many kinds there are. Elsewhere (dev server, tests, command line) the texts stay where they are.
 */
function proseApart(): Plugin {
  const texts = new Map<string, number>();
  return {
    name: 'prose-apart',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      for (const folder of proseFolders) {
        for (const file of readdirSync(folder).toSorted()) {
          if (!file.endsWith('.ts')) continue;
          for (const [, , text = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
            proseProperty,
          )) {
            if (!texts.has(text)) texts.set(text, texts.size);
          }
        }
      }
    },
    transform(code, id) {
      if (id.endsWith('/src/ui/inspector/prose.ts')) {
        return { code: `export const prose = [${[...texts.keys()].join(',')}];`, map: null };
      }
      if (!proseFolders.some((folder) => id.startsWith(folder))) return undefined;
      const short = code.replaceAll(
        proseProperty,
        (_whole, start: string, text: string) => `${start}'\u00a7${texts.get(text)}'`,
      );
      return { code: short, map: null };
    },
  };
}

/**
 * Lets the build leave out the components of React Flow that the page does not use, its buttons for one: a name for debugging
 * and a wrapper keep each of them alive. It is 4 kB of the first load, gzipped.
 */
function unusedFlowOut(): Plugin {
  return {
    name: 'unused-flow-out',
    apply: 'build',
    transform: {
      filter: { id: /@xyflow\/react\/dist\/esm\/index\.js$/ },
      handler: (code) => ({
        code: code
          .replaceAll(/^\w+\.displayName = '.*';$/gm, '')
          .replaceAll(/ = (memo|forwardRef)\(/g, ' = /* @__PURE__ */ $1('),
        map: null,
      }),
    },
  };
}

const offlineScript = 'offline.js';

/**
 * Emits the service worker, which serves the page without a network. It stands beside the page under a name that stays, and
 * begins with the list of all files that the page may ask for; a changed list makes it another version.
 */
function offlineInBuild(): Plugin {
  return {
    name: 'offline-in-build',
    apply: 'build',
    buildStart() {
      const id = join(import.meta.dirname, 'workers/offline.worker.ts');
      this.emitFile({ type: 'chunk', id, fileName: offlineScript });
    },
    writeBundle: {
      order: 'post',
      handler({ dir = 'dist' }, bundle) {
        const page = readFileSync(join(dir, 'index.html'), 'utf8');
        const entry = Object.keys(bundle).find(
          (name) => /^assets\/index-.*\.js$/.test(name) && page.includes(name),
        );
        const files = filesIn(dir).filter((file) =>
          /^(assets|icons)\/|^(icon\.svg|manifest\.webmanifest)$/.test(file),
        );
        const hash = createHash('sha256');
        for (const file of ['index.html', ...files])
          hash.update(file).update(readFileSync(join(dir, file)));
        const build = { version: hash.digest('hex').slice(0, 12), entry, files };
        const script = join(dir, offlineScript);
        writeFileSync(
          script,
          `const offlineBuild=${JSON.stringify(build)};\n${readFileSync(script, 'utf8')}`,
        );
      },
    },
  };
}

/** The files of a folder and of those in it, from there, in the same order everywhere. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/'))
    .toSorted();
}

const entry = join(import.meta.dirname, 'src/main.tsx');
/** The modules that the entry needs before it can begin, found when the first one is asked about. */
const needed = new Set<string>();

/**
 * Names one file for all that the page begins with, apart from the entry itself, which waits at its top level for the design.
 * Without this, each part that is loaded later cuts what it shares with others into smaller files, which together take more
 * of the wire: 201 kB gzipped against 193.
 */
function firstFile(
  id: string,
  modules: { getModuleInfo: (id: string) => { importedIds: string[] } | null },
): string | null {
  if (needed.size === 0) {
    const reached = new Set([entry]);
    for (const one of reached) {
      modules.getModuleInfo(one)?.importedIds.forEach((other) => reached.add(other));
    }
    reached.delete(entry);
    reached.forEach((one) => needed.add(one));
  }
  return needed.has(id) ? 'first' : null;
}

export default defineConfig({
  base: './',
  cacheDir: 'node_modules/.cache/vite',
  plugins: [
    react(),
    proseApart(),
    unusedFlowOut(),
    contentSecurityPolicyInBuild(),
    offlineInBuild(),
  ],
  worker: { format: 'es', plugins: () => [proseApart()] },
  build: {
    target: ['chrome120', 'edge120', 'firefox121', 'safari17.4'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: firstFile, debugName: 'first' }] } },
    },
  },
});
