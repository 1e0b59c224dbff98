import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const projectFolder = join(import.meta.dirname, '..');
const reportFolder = join(projectFolder, 'node_modules/.cache/reports');
const unitReport = join(reportFolder, 'unit.json');
const browserReport = join(reportFolder, 'browser.json');

/** In the order of how soon they tell something; `count` reads how many tests a step passed and failed. */
const steps = [
  { name: 'lint', program: 'oxlint/bin/oxlint', parameters: ['--type-aware', '--deny-warnings'] },
  { name: 'format', program: 'oxfmt/bin/oxfmt', parameters: ['--check'] },
  { name: 'types', program: 'typescript/bin/tsc', parameters: ['-b'] },
  {
    name: 'unit tests',
    program: 'vitest/vitest.mjs',
    parameters: [
      'run',
      '-c',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    count: countUnitTests,
  },
  { name: 'build', program: 'vite/bin/vite.js', parameters: ['build', '--logLevel', 'warn'] },
  { name: 'find a browser', script: 'tests/support/installBrowser.mjs', parameters: [] },
  {
    name: 'browser tests',
    program: '@playwright/test/cli.js',
    parameters: ['test', '-c', 'tests/browser/playwright.config.ts', '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    count: countBrowserTests,
  },
];

rmSync(reportFolder, { recursive: true, force: true });
mkdirSync(reportFolder, { recursive: true });

const results = [];
for (const step of steps) {
  const result = run(step);
  results.push(result);
  if (!result.ok) break;
}
report();
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;

function run(step) {
  console.log(`\n=== ${step.name}`);
  const file = step.script ?? join('node_modules', step.program);
  const startedMs = performance.now();
  const { status } = spawnSync(process.execPath, [file, ...step.parameters], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, ...step.environment },
  });
  const seconds = (performance.now() - startedMs) / 1000;
  const ok = status === 0;
  return { name: step.name, ok, seconds, ...countOf(step, ok) };
}

/** A step that fails without naming a failed test counts as one failure, so that the last line never looks green. */
function countOf(step, ok) {
  const { passed, failed } = readCount(step);
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

function readCount(step) {
  try {
    return step.count?.() ?? { passed: 0, failed: 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function countUnitTests() {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unitReport, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

function countBrowserTests() {
  const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

function report() {
  const allSeconds = sum(results.map(({ seconds }) => seconds));
  console.log('');
  for (const { name, ok, seconds } of results) {
    const share = Math.round((100 * seconds) / allSeconds);
    console.log(
      `${name.padEnd(16)}${seconds.toFixed(1).padStart(6)} s${String(share).padStart(4)}%${ok ? '' : '  failed'}`,
    );
  }
  console.log(`${'all steps'.padEnd(16)}${allSeconds.toFixed(1).padStart(6)} s`);
  const broken = results.find(({ ok }) => !ok);
  if (broken) console.log(`Stopped: the step "${broken.name}" failed; its output is above.`);
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed));
  console.log(`${passed} passed, ${failed} failed`);
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
