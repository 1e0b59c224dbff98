/*
 * `npm run bench`: events and requests per second of the engine in this Node, without and with traces, growth of the heap per event, memory per request
 * in flight, and, where the system's Python has SimPy and where there is a C++ compiler, the same models there in the same run;
 * what a snapshot for the page takes, and what a second worker gets done beside the first.
 * With `--record` the figures become the baseline. With `--endurance` ten million requests through 200 components, instead.
 *
 * Times are processor time of this process, the least of several repetitions after a warm-up. Ratios in one run are what to
 * compare: absolute figures move with the machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { workersTogether } from './workersTogether.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '..', '..');
const outDir = join(project, 'node_modules', '.cache', 'loadbearing-bench');
const baselineFile = join(here, 'baseline.json');

mkdirSync(outDir, { recursive: true });
await build({
  configFile: false,
  root: project,
  logLevel: 'silent',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: join(here, 'measure.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node20',
    // As in the page's worker: the default for Node turns every `const` at top level into a `var`, which V8 looks up each time.
    rollupOptions: {
      output: { entryFileNames: 'measure.mjs', codeSplitting: false, topLevelVar: false },
    },
  },
});
const measure = pathToFileURL(join(outDir, 'measure.mjs')).href;
const { costOfSnapshot, endure, measureAll } = await import(measure);
const baseline = JSON.parse(readFileSync(baselineFile, 'utf8'));

/** The line that a SimPy model prints: version, requests per processor second and mean time in the system. */
function simpy(model) {
  const run = spawnSync('/usr/bin/python3', [join(here, `${model}.py`)], { encoding: 'utf8' });
  return run.status === 0 ? JSON.parse(run.stdout) : undefined;
}

/** The program of the same models in C++; undefined where there is no compiler. */
function compileQueues() {
  const program = join(outDir, 'queues');
  const made = spawnSync('g++', ['-O3', '-std=c++17', '-o', program, join(here, 'queues.cpp')]);
  return made.status === 0 ? program : undefined;
}

/** Requests per processor second of a model in C++. */
function native(model) {
  const run = spawnSync(queues, [model], { encoding: 'utf8' });
  return run.status === 0 ? JSON.parse(run.stdout).requestsPerSecond : undefined;
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

if (process.argv.includes('--endurance')) {
  const { requests, components, cpuSeconds, earlyBytes, lateBytes } = endure();
  console.log(
    `${requests.toLocaleString('en')} requests through ${components} components with faults: ${cpuSeconds.toFixed(0)} s of one core; ` +
      `${megabytes(earlyBytes)} held after a million of them, ${megabytes(lateBytes)} at the end`,
  );
  rmSync(outDir, { recursive: true, force: true });
  process.exit();
}

const queues = compileQueues();
const rows = measureAll();
const record = { node: process.version, designs: {} };
console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
for (const row of rows) {
  const line = [
    row.name.padEnd(14),
    `${(row.eventsPerSecond / 1e6).toFixed(2)} M events/s`.padStart(18),
    `${(row.requestsPerSecond / 1e6).toFixed(3)} M requests/s`.padStart(22),
    `${row.nanosecondsPerEvent.toFixed(0)} ns/event`.padStart(14),
    `${(row.tracedEventsPerSecond / 1e6).toFixed(2)} M traced`.padStart(15),
    `mean ${(row.meanSeconds * 1e3).toFixed(2)} ms`.padStart(16),
  ];
  const other = row.model === undefined ? undefined : simpy(row.model);
  if (other !== undefined) {
    const ratio = row.requestsPerSecond / other.requestsPerSecond;
    line.push(`${ratio.toFixed(1)} x SimPy ${other.version}`.padStart(22));
    record.designs[row.name] = { simpyRatio: Number(ratio.toFixed(1)) };
  }
  const plain = row.model === undefined || queues === undefined ? undefined : native(row.model);
  if (plain !== undefined) {
    const ratio = Number((row.requestsPerSecond / plain).toFixed(2));
    line.push(`${ratio} x C++`.padStart(14));
    record.designs[row.name] = { ...record.designs[row.name], nativeRatio: ratio };
  }
  const before = baseline.designs[row.name];
  if (before !== undefined) {
    const change = row.eventsPerSecond / before.eventsPerSecond - 1;
    line.push(`  ${change >= 0 ? '+' : ''}${(change * 100).toFixed(0)}% against the baseline`);
  }
  console.log(line.join(''));
  record.designs[row.name] = {
    eventsPerSecond: Math.round(row.eventsPerSecond),
    requestsPerSecond: Math.round(row.requestsPerSecond),
    tracedEventsPerSecond: Math.round(row.tracedEventsPerSecond),
    ...record.designs[row.name],
  };
  if (row.heapBytesPerEvent !== undefined) {
    console.log(`${''.padEnd(14)}${row.heapBytesPerEvent.toFixed(2)} bytes of heap per event`);
  }
  if (row.bytesPerRequestInFlight !== undefined) {
    const bytes = Math.round(row.bytesPerRequestInFlight);
    console.log(
      `${''.padEnd(14)}${bytes} bytes per request in flight, event list and timeouts included`,
    );
    record.designs[row.name].bytesPerRequestInFlight = bytes;
  }
}
const { components, connections, microseconds } = costOfSnapshot();
record.snapshotMicroseconds = Math.round(microseconds);
console.log(
  `${record.snapshotMicroseconds} µs a snapshot of ${components} components and ${connections} connections`,
);
record.twoWorkers = Number((await workersTogether(measure)).toFixed(2));
console.log(`${record.twoWorkers} times as much by two workers at once as by one alone`);
if (process.argv.includes('--record')) {
  writeFileSync(baselineFile, `${JSON.stringify(record, null, 2)}\n`);
  console.log('Recorded as the baseline.');
}
rmSync(outDir, { recursive: true, force: true });
