import { createStore } from 'zustand/vanilla';
import { chainOf } from '../../analysis/chain/chainOf';
import { momentsFor } from '../../analysis/chain/momentsFor';
import { calmBefore } from '../../analysis/findings/calmBefore';
import { findingsOf } from '../../analysis/findings/findingsOf';
import { reportBetween } from '../../analysis/findings/reportBetween';
import type { TriedFinding } from '../../analysis/tryOut/TriedFinding';
import { singlePoints } from '../../analysis/tryOut/singlePoints';
import { tryOut } from '../../analysis/tryOut/tryOut';
import { withHandFaults } from '../../analysis/tryOut/withHandFaults';
import type { Finding, Suggestion } from '../../model/Finding';
import type { Report } from '../../model/Report';
import type { Trace } from '../../model/Trace';
import { poolOf } from '../experiments/poolOf';
import type { Stores } from '../stores/Stores';
import { asTried } from './asTried';
import { suggestionKey } from './suggestionKey';
import type { Trial, WhyState } from './WhyState';
import type { WhyStore } from './WhyStore';

const tracesWanted = 60;
const lookEveryMs = 2_000;
/** Findings are of so many of the last seconds of the run, simulated. */
const windowSeconds = 10;
/** Reports that are kept for that. */
const mostReports = 12;
/** What happened before is not measured when a change is tried: so much of the end of the run is. */
const triedSeconds = 30;
/** A run that is shorter is taken to go on to here. */
const leastSeconds = 15;

const nothing: WhyState = {
  findings: [],
  tested: [],
  lookedAtSeconds: undefined,
  lookedForSeconds: undefined,
  chain: [],
  chainAtSeconds: undefined,
  requests: [],
  isExplaining: false,
  trials: new Map(),
  progress: undefined,
  problem: undefined,
};

/** Makes the store of the whys of the run on the screen. */
export function createWhyStore({ run, designs, kindOf }: Stores): WhyStore {
  const store = createStore<WhyState>(() => nothing);
  let reports: readonly Report[] = [];
  /** The last report before anything was done to the run. */
  let calm: Report | undefined;
  /** Of slow and failed requests, from the run that told the chain, while the design is as it was in it. */
  let traces: readonly Trace[] = [];
  /** Suggestions that were tried with the design as it is. */
  let tried: readonly Suggestion[] = [];
  let shownRun: number | undefined;
  let lookedAtMs = -Infinity;
  let isLooking = false;
  let followers = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  let stopper = new AbortController();

  /** What is known of another run is forgotten. */
  function keepUp(): void {
    const now = run.latest()?.run;
    if (now === shownRun) return;
    shownRun = now;
    reports = [];
    calm = undefined;
    traces = [];
    tried = [];
    stopper.abort();
    store.setState(nothing);
  }

  async function look(): Promise<void> {
    keepUp();
    if (isLooking || performance.now() - lookedAtMs < lookEveryMs * 0.9) return;
    isLooking = true;
    lookedAtMs = performance.now();
    const asked = shownRun;
    const report = await run.runner.report().catch(() => undefined);
    isLooking = false;
    if (report === undefined || asked !== run.latest()?.run) return;
    reports = withReport(reports, report);
    calm = calmBefore([...(calm === undefined ? [] : [calm]), report]) ?? calm;
    const { design } = designs.getState();
    const earlier = reports.findLast(
      ({ atSeconds }) => atSeconds <= report.atSeconds - windowSeconds,
    );
    const recent = earlier === undefined ? report : reportBetween(earlier, report);
    store.setState({
      findings: findingsOf({ design, kindOf, report: recent, traces, ...(calm && { calm }) }).map(
        (finding) => ({
          ...finding,
          suggestions: finding.suggestions.map((one) => asTried(one, tried)),
        }),
      ),
      lookedAtSeconds: report.atSeconds,
      lookedForSeconds: recent.measuredSeconds,
    });
  }

  function follow(): () => void {
    followers++;
    void look();
    timer ??= setInterval(() => {
      // A run that was halted has gone on since the last look.
      const isBehind = run.latest()?.atSeconds !== store.getState().lookedAtSeconds;
      if (isBehind || run.latest()?.run !== shownRun) void look();
    }, lookEveryMs);
    return () => {
      if (--followers > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }

  async function explain(): Promise<void> {
    keepUp();
    const snapshot = run.latest();
    if (snapshot === undefined || snapshot.atSeconds < 1 || store.getState().isExplaining) return;
    store.setState({ isExplaining: true, problem: undefined });
    const { simulate } = poolOf(run);
    const design = run.startedWith();
    const durationSeconds = Math.floor(snapshot.atSeconds);
    const result = await simulate({
      design,
      journal: (await run.runner.journal()).filter(({ atSeconds }) => atSeconds < durationSeconds),
      warmupSeconds: 0,
      durationSeconds,
      momentsSeconds: momentsFor(0, durationSeconds),
      wantsSeries: true,
      traces: tracesWanted,
    });
    if (run.latest()?.run !== snapshot.run) return;
    if (result.ok) traces = result.traces;
    store.setState({
      isExplaining: false,
      ...(result.ok
        ? {
            chain: chainOf({ design: designs.getState().design, kindOf, ...result }),
            chainAtSeconds: durationSeconds,
            requests: result.traces,
          }
        : { problem: result.problems[0]?.message }),
    });
  }

  async function tryThem(findings: readonly Finding[], only?: Suggestion): Promise<void> {
    keepUp();
    const snapshot = run.latest();
    if (snapshot === undefined || store.getState().progress !== undefined) return;
    stopper = new AbortController();
    const { signal } = stopper;
    const wanted =
      only === undefined ? findings : findings.map((one) => ({ ...one, suggestions: [only] }));
    store.setState({ progress: { done: 0, all: 1 }, problem: undefined });
    mark(only === undefined ? [] : [only], { state: 'waiting', effects: [] });
    const { simulate } = poolOf(run);
    const durationSeconds = Math.max(leastSeconds, Math.floor(snapshot.atSeconds));
    const journal = await run.runner.journal();
    const outcome = await tryOut({
      findings: wanted,
      run: {
        design: withHandFaults(designs.getState().design, journal),
        warmupSeconds: Math.max(0, durationSeconds - triedSeconds),
        durationSeconds,
      },
      kindOf,
      simulate,
      stop: signal,
      onProgress: (done, all) => {
        if (!signal.aborted) store.setState({ progress: { done, all } });
      },
    });
    if (signal.aborted) return;
    store.setState({
      progress: undefined,
      ...(outcome === undefined && { problem: 'The design cannot be run in the background.' }),
    });
    for (const one of outcome?.findings ?? []) tell(one);
    if (only === undefined) await testSinglePoints(signal);
  }

  async function testSinglePoints(signal: AbortSignal): Promise<void> {
    const report = await run.runner.report();
    if (report === undefined || signal.aborted) return;
    const { design } = designs.getState();
    const tested = await singlePoints({
      design,
      kindOf,
      report,
      simulate: poolOf(run).simulate,
      stop: signal,
    });
    if (!signal.aborted) store.setState({ tested });
  }

  function tell({ helps, dropped }: TriedFinding): void {
    for (const one of helps) mark([one], { state: 'helps', effects: one.effects });
    for (const { problem, ...one } of dropped) {
      mark([one], {
        state: problem === undefined ? 'helpsNot' : 'failed',
        effects: one.effects,
        ...(problem !== undefined && { problem }),
      });
    }
  }

  function mark(suggestions: readonly Suggestion[], trial: Trial): void {
    const keys = new Set(suggestions.map(suggestionKey));
    tried = [...tried.filter((one) => !keys.has(suggestionKey(one))), ...suggestions];
    store.setState(({ trials }) => {
      const after = new Map(trials);
      for (const suggestion of suggestions) after.set(suggestionKey(suggestion), trial);
      return { trials: after };
    });
  }

  function stop(): void {
    stopper.abort();
    store.setState(({ trials }) => ({
      progress: undefined,
      trials: new Map([...trials].filter(([, { state }]) => state !== 'waiting')),
    }));
  }

  run.subscribe(keepUp);
  // What was measured holds for the design that it was measured with.
  designs.onEdit(() => {
    reports = [];
    traces = [];
    tried = [];
    stop();
    store.setState({ trials: new Map(), tested: [] });
  });

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    look,
    follow,
    explain,
    tryThem,
    stop,
  };
}

/** Reports of one run in the order of time; after going back, those of the future are dropped. */
function withReport(reports: readonly Report[], report: Report): readonly Report[] {
  const before = reports.filter(({ atSeconds }) => atSeconds < report.atSeconds);
  return [...before, report].slice(-mostReports);
}
