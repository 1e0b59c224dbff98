import { expect, test, vi } from 'vitest';
import type { Report } from '../../src/model/Report';
import { measured } from '../analysis/planted/measured';
import { kindOf } from '../../src/catalogue/kindOf';
import { Bench } from '../support/bench';
import type { Stores } from '../../src/ui/stores/Stores';
import { createWhyStore } from '../../src/ui/why/createWhyStore';

test('a run that is halted is looked at once more, where it stands', async () => {
  vi.useFakeTimers();
  const design = new Bench().client(1, 10).service(2, 1).wire(1, 2).drawing;
  const report = measured(design, 5);
  let atSeconds = 10;
  const asked: number[] = [];
  const run = {
    subscribe: () => () => undefined,
    latest: () => ({ run: 1, atSeconds }),
    getState: () => ({ status: { state: 'paused' } }),
    runner: {
      report: (): Promise<Report> => {
        asked.push(atSeconds);
        return Promise.resolve({ ...report, atSeconds });
      },
    },
  };
  const designs = { getState: () => ({ design }), onEdit: () => () => undefined };
  const why = createWhyStore({ run, designs, kindOf } as unknown as Stores);
  const leave = why.follow();
  await vi.advanceTimersByTimeAsync(2_500);
  atSeconds = 31.5;
  await vi.advanceTimersByTimeAsync(10_000);
  leave();
  vi.useRealTimers();
  expect(why.getState().lookedAtSeconds).toBe(31.5);
  expect(asked).toEqual([10, 31.5]);
});

test('what was found in one run is not told of the next one, nor of an empty design', async () => {
  const design = new Bench().client(1, 10).service(2, 1).wire(1, 2).drawing;
  const report = measured(design, 5);
  let shown: { run: number; atSeconds: number } | undefined = { run: 1, atSeconds: 5 };
  const listeners: (() => void)[] = [];
  const run = {
    subscribe: (listener: () => void) => listeners.push(listener),
    latest: () => shown,
    runner: { report: () => Promise.resolve(report) },
  };
  const designs = { getState: () => ({ design }), onEdit: () => () => undefined };
  const why = createWhyStore({ run, designs, kindOf } as unknown as Stores);
  await why.look();
  expect(why.getState().lookedAtSeconds).toBe(report.atSeconds);
  shown = undefined;
  listeners.forEach((tell) => tell());
  expect(why.getState()).toEqual(why.getInitialState());
});
