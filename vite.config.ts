import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
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
 * What the page needs at once stays in one file, however many parts of it are also used by what is loaded on demand; by itself
 * the bundler would cut it in as many pieces as there are combinations. The entry stays outside: it waits for parts that import
 * from here.
 */
const firstLoad = {
  name: 'page',
  tags: ['$initial' as const],
  test: (id: string) => !/(main\.tsx|index\.html)$/.test(id),
};

export default defineConfig({
  base: './',
  cacheDir: 'node_modules/.cache/vite',
  plugins: [react(), proseApart(), contentSecurityPolicyInBuild()],
  worker: { format: 'es', plugins: () => [proseApart()] },
  build: {
    target: ['chrome120', 'edge120', 'firefox121', 'safari17.4'],
    assetsInlineLimit: 0,
    // The first load is one file; its bound is in kilobytes gzipped, and `npm run bench:ui` tells them.
    chunkSizeWarningLimit: 750,
    rolldownOptions: { output: { codeSplitting: { groups: [firstLoad] } } },
  },
});
