import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

/** The engine with the golden runs as one plain script, which any JavaScript engine takes. */
export async function bundleEngine(): Promise<string> {
  const built = (await build({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('goldenDigests.ts', import.meta.url)),
        formats: ['iife'],
        name: 'loadbearingGolden',
      },
    },
  })) as Rollup.RollupOutput[];
  return built[0]!.output[0].code;
}
