import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import { Simulation } from '../../src/engine/Simulation';
import { flushThatNeverHeals } from '../../src/library/flushThatNeverHeals';
import { runInWords } from '../../src/ui/commands/runInWords';

const { design, invitation } = flushThatNeverHeals;

function run() {
  const start = Simulation.start(design, kindOf);
  if (!start.ok) throw new Error(start.problems.map(({ message }) => message).join(' '));
  const { simulation } = start;
  const told = () =>
    runInWords(
      takeSnapshot(simulation, {
        run: 1,
        secondsKnown: 0,
        hops: 0,
        buffer: (length) => new Float64Array(length),
      }),
      design,
    );
  return { simulation, told };
}

test('before anything has run it says so', () => {
  expect(runInWords(undefined, design)).toBe('Nothing has run yet.');
});

test('a run that is well is told with its numbers', () => {
  const { simulation, told } = run();
  simulation.advance(5, Infinity);
  expect(told()).toMatch(
    /^At 00:05\.0: 1,\d{3} requests a second, 100% answered well, p99 \d+ ms\. No component is in trouble\. Nothing is broken by hand or by the timeline\.$/,
  );
});

test('trouble and what is broken are told by name', () => {
  const { simulation, told } = run();
  simulation.advance(5, Infinity);
  simulation.act({ type: 'break', id: 1, fault: invitation.fault });
  simulation.act({ type: 'break', id: 2, fault: { type: 'hang', component: 15 } });
  simulation.advance(20, Infinity);
  expect(told()).toMatch(
    /In trouble: .*Catalogue: slots waiting on calls\. Broken: Items DB: never answers\.$/,
  );
});
