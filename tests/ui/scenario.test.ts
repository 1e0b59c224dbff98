import { expect, test } from 'vitest';
import { urlShortener } from '../../src/library/urlShortener';
import type { Fault } from '../../src/model/Fault';
import type { ScenarioStep } from '../../src/model/Scenario';
import { axisTicks } from '../../src/ui/dock/axes/axisTicks';
import { faultField } from '../../src/ui/dock/scenario/faultField';
import { lanesOf } from '../../src/ui/dock/scenario/lanesOf';
import { movedStep } from '../../src/ui/dock/scenario/movedStep';
import { resizedStep } from '../../src/ui/dock/scenario/resizedStep';
import { rangeOf } from '../../src/model/faultNumbers';

const { design } = urlShortener;
const traffic: Fault = { type: 'traffic', component: 0, factor: 2 };

function step(id: number, atSeconds: number, endSeconds?: number, fault = traffic): ScenarioStep {
  return { type: 'fault', id, atSeconds, fault, ...(endSeconds !== undefined && { endSeconds }) };
}

test('steps on the same thing share a lane, and lie in rows where they would cover each other', () => {
  const steps = [step(1, 10, 30), step(2, 20, 40), step(3, 35), step(4, 50, 60)];
  const lose: Fault = { type: 'loseZone', zone: 1 };
  const lanes = lanesOf(design, [...steps, step(5, 0, 5, lose)], 5);
  expect(lanes.map(({ subject }) => subject)).toEqual(['The whole system', 'All traffic']);
  expect(lanes[1]?.rows.map((row) => row.map(({ id }) => id))).toEqual([
    [1, 3],
    [2, 4],
  ]);
});

test('moving keeps the length and stops at the start; resizing keeps start before end', () => {
  expect(movedStep(step(1, 10, 30), -25)).toMatchObject({ atSeconds: 0, endSeconds: 20 });
  expect(movedStep(step(1, 10), 0.1)).toEqual(step(1, 10.1));
  expect(resizedStep(step(1, 10, 30), 'end', 5, 300)).toMatchObject({ endSeconds: 10.1 });
  expect(resizedStep(step(1, 10, 30), 'start', 50, 300)).toMatchObject({ atSeconds: 29.9 });
  expect(resizedStep(step(1, 10, 30), 'end', 300, 300)).toEqual(step(1, 10));
  const flush = step(1, 10, undefined, { type: 'flushCache', component: 14 });
  expect(resizedStep(flush, 'end', 60, 300)).toBe(flush);
});

test('the numbers of a fault are shown with their unit, a share in per cent', () => {
  expect(faultField('share', rangeOf('errors', 'share'))).toEqual({
    label: 'Share',
    unit: '%',
    scale: 100,
  });
  expect(faultField('pauseMs', rangeOf('pauses', 'pauseMs'))).toMatchObject({
    label: 'Pause',
    unit: 'ms',
  });
  expect(faultField('instances', rangeOf('kill', 'instances')).label).toBe(
    'Number of instances (0: all)',
  );
  expect(faultField('factor', rangeOf('slow', 'factor'))).toMatchObject({ unit: '×' });
});

test('an axis has round moments, nine at most', () => {
  expect(axisTicks(300)).toEqual([0, 60, 120, 180, 240, 300]);
  expect(axisTicks(5)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(axisTicks(173, 55, 5)).toEqual([60, 90, 120, 150]);
  expect(axisTicks(10_000_000).length).toBeLessThanOrEqual(9);
});
