import { expect, test } from 'vitest';
import { boundedQueue } from '../../../src/analysis/calculators/boundedQueue';
import { erlangB } from '../../../src/analysis/calculators/erlangB';
import { erlangC } from '../../../src/analysis/calculators/erlangC';
import { meanValueAnalysis } from '../../../src/analysis/calculators/meanValueAnalysis';
import { pollaczekKhinchine } from '../../../src/analysis/calculators/pollaczekKhinchine';
import { kindOf } from '../../../src/catalogue/kindOf';
import { runExperiment } from '../../../src/engine/experiment/runExperiment';
import { compareWithTheory, textbookRuns } from '../../../src/library/textbook/compareWithTheory';
import { textbookCases } from '../../../src/library/textbook/textbookCases';
import { textbookRequest } from '../../../src/library/textbook/textbookRequest';
import cases from '../../theory/reference.json';

test('the formulas come to what the reference file says', () => {
  expect(erlangC(5, 4)).toBeCloseTo(published('A-MMC-5-080', 'P(wait>0)'), 6);
  expect(erlangC(10, 8)).toBeCloseTo(published('A-MMC-10-080', 'P(wait>0)'), 6);
  expect(erlangC(2, 2)).toBe(1);
  expect(erlangB(10, 10)).toBeCloseTo(published('A-ERLB-10-10', 'loss_fraction'), 6);
  expect(erlangB(17, 10)).toBeCloseTo(published('A-ERLB-17-10', 'loss_fraction'), 6);
  const five = boundedQueue(80, 0.01, 5);
  expect(five.lossShare).toBeCloseTo(published('A-MM1K-5', 'loss_fraction'), 6);
  expect(five.inside).toBeCloseTo(published('A-MM1K-5', 'time_avg_number_in_system'), 4);
  const ten = boundedQueue(100, 0.01, 10);
  expect(ten.latencySeconds).toBeCloseTo(published('A-MM1K-10-RHO1', 'mean_sojourn_accepted_s'), 6);
  expect(pollaczekKhinchine(80, 0.01, 0)).toBeCloseTo(published('A-MD1-080', 'mean_wait_s'), 6);
  expect(pollaczekKhinchine(70, 0.01, 4)).toBeCloseTo(published('A-MG1-LOGN', 'mean_wait_s'), 6);
  expect(pollaczekKhinchine(100, 0.01, 1)).toBe(Infinity);
  const three = meanValueAnalysis(3, 15, [0.605, 2.1, 1.35]);
  expect(three.throughputPerSecond).toBeCloseTo(published('A-MVA-QSP3', 'throughput_per_s'), 5);
  expect(three.responseSeconds).toBeCloseTo(published('A-MVA-QSP3', 'mean_response_s'), 4);
  expect(three.utilisations[1]).toBeCloseTo(published('A-MVA-QSP3', 'util_disk1'), 5);
});

test('the designs of the page are those of the reference', () => {
  const [mm1] = textbookCases;
  expect(mm1?.setups.map(({ measures }) => measures[0]?.theory)).toEqual(
    expect.arrayContaining([
      published('A-MM1-050', 'mean_sojourn_s'),
      expect.closeTo(published('A-MM1-080', 'mean_sojourn_s'), 9),
      expect.closeTo(published('A-MM1-090', 'mean_sojourn_s'), 9),
    ]),
  );
});

test('theory holds in every case of the page: nothing differs, and the 95% intervals hold theory as often as they should', () => {
  const verdicts = textbookCases.flatMap(({ id, setups }) =>
    setups.flatMap((setup) => {
      const reports = Array.from({ length: textbookRuns }, (_, place) => {
        const result = runExperiment(textbookRequest(setup, 1 + place, 0.2), kindOf);
        if (!result.ok) throw new Error(result.problems[0]?.message);
        return result.report;
      });
      return setup.measures.map(({ name, theory, measured }) => {
        const samples = reports.map((report) => measured(report) ?? NaN);
        const { verdict } = compareWithTheory(samples, theory)!;
        return { what: `${id}, ${setup.words}: ${name}`, verdict };
      });
    }),
  );
  expect(verdicts.filter(({ verdict }) => verdict === 'differs')).toEqual([]);
  const held = verdicts.filter(({ verdict }) => verdict === 'holds').length;
  expect(held / verdicts.length).toBeGreaterThan(0.9);
}, 300_000);

function published(id: string, metric: string): number {
  const found = cases.find((one) => one.id === id)?.expected.find((one) => one.metric === metric);
  return typeof found?.value === 'number' ? found.value : NaN;
}
