import { messageOf } from '../model/messageOf';
import { createStore } from 'zustand/vanilla';
import type { Action } from '../model/Action';
import type { Design } from '../model/Design';
import type { Edit } from '../model/Edit';
import type { Fault } from '../model/Fault';
import type { Id } from '../model/Id';
import type { JournalEntry } from '../model/JournalEntry';
import type { Problem } from '../model/Problem';
import { reachesEngine } from '../model/reachesEngine';
import type { Snapshot } from '../model/Snapshot';
import type { Runner, Watched } from '../runner/Runner';
import type { RunStatus } from '../runner/SimulationApi';
import type { DesignStore } from './designStore';
import { Details } from './Details';
import type { KnownFuture, ReplacedFuture } from './KnownFuture';
import type { ReadableStore } from './ReadableStore';
import { Series } from './Series';

/** The run as the screen sees it, renewed at most ten times a second; of more than 100 components five times. */
export interface RunState {
  readonly status: RunStatus;
  readonly snapshot: Snapshot | undefined;
  /** Counts up whenever the series has changed. */
  readonly seriesVersion: number;
  /** Simulated seconds per second that were chosen; Infinity: as fast as it can. */
  readonly pace: number;
  /** Whether it should be running; a design that cannot run yet starts as soon as it can. */
  readonly playing: boolean;
  /** Why the design cannot run; empty when it can. */
  readonly problems: readonly Problem[];
  /** What was done to this run by hand, as it was known a moment ago; after going back, what is yet to be done again too. */
  readonly journal: readonly JournalEntry[];
  /** What is known of this run past the moment that it went back to; missing once it has come there again. */
  readonly ahead: KnownFuture | undefined;
  /** The future that was shown until something was done in its past; kept until it is dismissed or another run is loaded. */
  readonly before: ReplacedFuture | undefined;
}

/** A digest and the whole simulated second that it belongs to. */
export interface DigestAt {
  readonly digest: string;
  readonly atSeconds: number;
}

/** Drives the run and holds its latest state. Faults go to the running copy only, never to the saved design. */
export interface RunStore extends ReadableStore<RunState> {
  readonly series: Series;
  /** What `watch` asked for. */
  readonly details: Details;
  readonly runner: Runner;
  /** The newest snapshot, not throttled: for what is drawn once a frame. */
  readonly latest: () => Snapshot | undefined;
  /** The design that the present run began with; edits since then are in its journal. */
  readonly startedWith: () => Design;
  /** Whether something was done to the run by hand since it began: an edit, a fault or a mend. */
  readonly isTouched: () => boolean;
  /** The run's latest digest where it is that of the saved design alone: undefined at 0 s and once the run is touched. */
  readonly untouchedDigest: () => DigestAt | undefined;
  /** Starts afresh, paused or playing as before; a journal is played again first. */
  readonly load: (design: Design, journal?: readonly JournalEntry[]) => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly play: () => void;
  readonly pause: () => void;
  readonly step: () => void;
  readonly seek: (atSeconds: number) => void;
  /** Asks for details of each second from now on; undefined: for none. */
  readonly watch: (wanted: Watched | undefined) => void;
  /** Goes back to the run as it was before its future was replaced, and to the design as it was then. */
  readonly restoreBefore: () => Promise<void>;
  readonly dismissBefore: () => void;
  readonly setPace: (pace: number) => void;
  readonly breakIt: (fault: Fault) => void;
  readonly mend: (id: Id) => void;
}

const refreshMs = 100;
/** Of more components than these the screen draws itself anew for so long that it does so less often. */
const manyComponents = 100;
const refreshOfManyMs = 200;
/** The journal is fetched so long after the last action, so that a dragged slider does not fetch it each time. */
const journalLagMs = 150;
/** Live faults count from here, so that they never meet an id of the design. */
const firstFaultId = 500_000_000;

/** Makes the store that runs what the design store holds; `onNotice` hears what the person should know of the worker, and whether it stopped. */
export function createRunStore(
  runner: Runner,
  designs: DesignStore,
  onNotice: (sentence: string, hasStopped?: boolean) => void = () => {},
): RunStore {
  const series = new Series();
  const details = new Details();
  const store = createStore<RunState>(() => ({
    status: { state: 'empty', pace: 0, achievedPace: 0 },
    snapshot: undefined,
    seriesVersion: 0,
    pace: 1,
    playing: false,
    problems: [],
    journal: [],
    ahead: undefined,
    before: undefined,
  }));
  let latest: Snapshot | undefined;
  /** The run that was there when the present one was asked for: its snapshots still come in for a moment. */
  let earlierRun: number | undefined;
  let touched = false;
  let isJournalOld = false;
  let journalTimer: ReturnType<typeof setTimeout> | undefined;
  let shownAtMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nextFault = firstFaultId;
  let loads = 0;
  let started = designs.getState().design;
  /** The saved design before the edit that is being told. */
  let savedBefore = started;
  let isReturning = false;

  runner.subscribe(({ status, snapshot, notice }) => {
    if (notice !== undefined) {
      onNotice(notice, true);
      refreshJournal();
      // A run that was taken up again in a new worker waits for the person.
      if (status.state !== 'running') store.setState({ playing: false });
    }
    if (snapshot !== undefined) {
      keep(snapshot);
    }
    if (status.state !== store.getState().status.state) {
      show(status);
    } else if (timer === undefined) {
      timer = setTimeout(
        () => show(status),
        Math.max(0, refreshAfterMs() - (Date.now() - shownAtMs)),
      );
    }
  });

  function refreshAfterMs(): number {
    const isLarge = designs.getState().design.components.length > manyComponents;
    return isLarge ? refreshOfManyMs : refreshMs;
  }

  function keep(snapshot: Snapshot): void {
    if (snapshot.run !== latest?.run) {
      series.clear();
      details.clear();
    }
    noteAhead(snapshot);
    series.truncate(snapshot.atSeconds);
    series.append(snapshot.series);
    details.truncate(snapshot.atSeconds);
    if (snapshot.details !== undefined) {
      details.append(snapshot.details);
    }
    latest = snapshot;
  }

  /** Keeps what was known when the run goes back, and lets it go once the run has come there again. */
  function noteAhead({ run, atSeconds, marks }: Snapshot): void {
    const { ahead, journal } = store.getState();
    if (run !== latest?.run) {
      store.setState({ ahead: undefined });
    } else if (series.lastSeconds > Math.max(atSeconds, ahead?.untilSeconds ?? 0)) {
      store.setState({
        ahead: {
          series: series.copy(),
          untilSeconds: series.lastSeconds,
          marks: latest?.marks ?? marks,
          started,
          journal,
        },
      });
    } else if (ahead !== undefined && atSeconds >= ahead.untilSeconds) {
      store.setState({ ahead: undefined });
    }
  }

  function show(status: RunStatus): void {
    clearTimeout(timer);
    timer = undefined;
    shownAtMs = Date.now();
    store.setState(({ seriesVersion }) => ({
      status,
      snapshot: latest,
      seriesVersion: seriesVersion + 1,
    }));
  }

  async function load(design: Design, journal: readonly JournalEntry[] = []): Promise<void> {
    loads += 1;
    const mine = loads;
    started = design;
    savedBefore = designs.getState().design;
    touched = journal.length > 0;
    earlierRun = latest?.run;
    clearTimeout(journalTimer);
    isJournalOld = false;
    store.setState({ journal, ahead: undefined, before: undefined });
    const problems = await attempt(
      runner.load({ design, ...(journal.length > 0 && { journal }) }),
      'The run could not be started.',
    );
    if (mine !== loads || problems === undefined) {
      return;
    }
    store.setState({ problems });
    if (problems.length > 0) {
      latest = undefined;
      series.clear();
      details.clear();
      store.setState({ snapshot: undefined });
    }
    applyPace();
  }

  function applyPace(): void {
    const { playing, pace, problems } = store.getState();
    if (problems.length === 0) {
      void attempt(runner.setPace(playing ? pace : 0), 'The speed could not be set.');
    }
  }

  /** Waits for an answer; one that fails is told, and undefined comes instead. */
  async function attempt<T>(answer: Promise<T>, what: string): Promise<T | undefined> {
    try {
      return await answer;
    } catch (error) {
      onNotice(`${what} ${messageOf(error)}`);
      return undefined;
    }
  }

  function forward(edit: Edit): void {
    sendOn(edit);
    savedBefore = designs.getState().design;
  }

  function sendOn(edit: Edit): void {
    if (!reachesEngine(edit)) {
      return;
    }
    if (edit.type === 'setSeed' || store.getState().problems.length > 0) {
      void load(designs.getState().design);
    } else {
      void act({ type: 'edit', edit }, () => load(designs.getState().design));
    }
  }

  /** Does something to the running copy; `onRefusal` mends what the refusal leaves behind. */
  async function act(action: Action, onRefusal?: () => Promise<void>): Promise<void> {
    const mine = loads;
    touched = true;
    const replaced = futureReplacedNow();
    const problems = await attempt(runner.act(action), 'The run did not take it.');
    const problem = problems?.[0];
    if (problem === undefined) {
      if (replaced !== undefined && mine === loads) {
        store.setState({ before: replaced, ahead: undefined });
      }
      refreshJournal();
    } else if (mine === loads) {
      // The running copy may not be able to follow the saved design: a fault or an earlier moment stands in between.
      onNotice(onRefusal === undefined ? problem.message : restartedBecause(problem));
      await onRefusal?.();
    }
  }

  /** What an action now takes the place of: the future that is known, with the saved design as it was before the action. */
  function futureReplacedNow(): ReplacedFuture | undefined {
    const { ahead, journal } = store.getState();
    return ahead && { ...ahead, journal, design: savedBefore, fromSeconds: latest?.atSeconds ?? 0 };
  }

  async function restoreBefore(): Promise<void> {
    const { before } = store.getState();
    if (before === undefined) {
      return;
    }
    store.setState({ playing: false });
    if (designs.getState().design !== before.design) {
      isReturning = true;
      const { line } = designs.getState();
      designs.replaceDesign(before.design, 'Go back to the run as it was', line);
      isReturning = false;
    }
    await load(before.started, before.journal);
    await attempt(runner.seek(before.untilSeconds), 'The run could not go there.');
  }

  function refreshJournal(): void {
    clearTimeout(journalTimer);
    journalTimer = setTimeout(() => void readJournal(), journalLagMs);
    isJournalOld = true;
  }

  async function readJournal(): Promise<void> {
    const mine = loads;
    clearTimeout(journalTimer);
    isJournalOld = false;
    const journal = await attempt(runner.journal(), 'What was done in the run is not known.');
    if (mine === loads && journal !== undefined) {
      store.setState({ journal });
    }
  }

  function untouchedDigest(): DigestAt | undefined {
    if (touched || latest === undefined || latest.run === earlierRun || latest.digestSecond < 1) {
      return undefined;
    }
    return { digest: latest.digest, atSeconds: latest.digestSecond };
  }

  designs.onEdit(forward);
  designs.onReplace((design) => {
    if (!isReturning) {
      void load(design);
    }
  });

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    series,
    details,
    runner,
    latest: () => latest,
    startedWith: () => started,
    isTouched: () => touched,
    untouchedDigest,
    load,
    restart: () => load(designs.getState().design),
    play() {
      store.setState({ playing: true });
      applyPace();
    },
    pause() {
      store.setState({ playing: false });
      applyPace();
    },
    step() {
      store.setState({ playing: false });
      applyPace();
      void attempt(runner.step(), 'The step was not made.');
    },
    seek(atSeconds) {
      store.setState({ playing: false });
      if (isJournalOld) {
        // Once the run has gone back, its worker tells only what was done before that moment.
        void readJournal();
      }
      void attempt(runner.seek(atSeconds), 'The run could not go there.');
    },
    watch(wanted) {
      details.keepOnly(wanted?.components ?? [], wanted?.heat ?? false);
      runner.watch(wanted);
    },
    restoreBefore,
    dismissBefore: () => store.setState({ before: undefined }),
    setPace(pace) {
      store.setState({ pace });
      applyPace();
    },
    breakIt(fault) {
      const id = nextFault;
      nextFault += 1;
      void act({ type: 'break', id, fault });
    },
    mend: (id) => void act({ type: 'mend', id }),
  };
}

function restartedBecause({ message }: Problem): string {
  return `The run could not take this change, so it was started again with it. ${message}`;
}
