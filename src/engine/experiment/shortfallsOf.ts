import type { Report } from '../../model/Report';

/** Why the numbers of a run do not tell the whole story, one line each; `arrived`: the run came to its end. */
export function shortfallsOf(report: Report, arrived: boolean): readonly string[] {
  const flows = [report.system, ...report.components];
  const [turnedAway] = flows.flatMap(({ outcomes }) =>
    outcomes.filter(({ outcome }) => outcome === 'inFlightTooHigh'),
  );
  const isLeaky = flows.some(({ carriedOver }) =>
    report.measuredFromSeconds === 0 ? carriedOver !== 0 : carriedOver < 0,
  );
  return [
    arrived
      ? ''
      : `The run did not come to its end: at ${report.atSeconds} s events follow each other without any time passing.`,
    turnedAway === undefined
      ? ''
      : `${turnedAway.count} requests were turned away because too many were in flight to simulate: the figures are too good.`,
    isLeaky ? 'Requests were lost in the count: this is a defect of the simulator.' : '',
  ].filter((line) => line !== '');
}
