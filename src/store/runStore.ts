import { createStore } from 'zustand/vanilla';
import type { Design } from '../model/Design';
import type { Edit } from '../model/Edit';
import type { Fault } from '../model/Fault';
import type { Id } from '../model/Id';
import type { JournalEntry } from '../model/JournalEntry';
import type { Problem } from '../model/Problem';
import { reachesEngine } from '../model/reachesEngine';
import type { Snapshot } from '../model/Snapshot';
import type { Runner } from '../runner/Runner';
import type { RunStatus } from '../runner/SimulationApi';
import type { DesignStore } from './designStore';
import type { ReadableStore } from './ReadableStore';
import { Series } from './Series';

/** The run as the screen sees it, renewed at most ten times a second. */
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
}

/** Drives the run and holds its latest state. Faults go to the running copy only, never to the saved design. */
export interface RunStore extends ReadableStore<RunState> {
  readonly series: Series;
  readonly runner: Runner;
  /** The newest snapshot, not throttled: for what is drawn once a frame. */
  readonly latest: () => Snapshot | undefined;
  /** The design that the present run began with; edits since then are in its journal. */
  readonly startedWith: () => Design;
  /** Starts afresh, paused or playing as before; a journal is played again first. */
  readonly load: (design: Design, journal?: readonly JournalEntry[]) => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly play: () => void;
  readonly pause: () => void;
  readonly step: () => void;
  readonly seek: (atSeconds: number) => void;
  readonly setPace: (pace: number) => void;
  readonly breakIt: (fault: Fault) => void;
  readonly mend: (id: Id) => void;
}

const refreshMs = 100;
/** Live faults count from here, so that they never meet an id of the design. */
const firstFaultId = 500_000_000;

/** Makes the store that runs what the design store holds; `onNotice` hears what the person should know of the worker. */
export function createRunStore(
  runner: Runner,
  designs: DesignStore,
  onNotice: (sentence: string) => void = () => {},
): RunStore {
  const series = new Series();
  const store = createStore<RunState>(() => ({
    status: { state: 'empty', pace: 0, achievedPace: 0 },
    snapshot: undefined,
    seriesVersion: 0,
    pace: 1,
    playing: false,
    problems: [],
  }));
  let latest: Snapshot | undefined;
  let shownAtMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nextFault = firstFaultId;
  let loads = 0;
  let started = designs.getState().design;

  runner.subscribe(({ status, snapshot, notice }) => {
    if (notice !== undefined) {
      onNotice(notice);
    }
    if (snapshot !== undefined) {
      keep(snapshot);
    }
    if (status.state !== store.getState().status.state) {
      show(status);
    } else if (timer === undefined) {
      timer = setTimeout(() => show(status), Math.max(0, refreshMs - (Date.now() - shownAtMs)));
    }
  });

  function keep(snapshot: Snapshot): void {
    if (snapshot.run !== latest?.run) {
      series.clear();
    }
    series.truncate(snapshot.atSeconds);
    series.append(snapshot.series);
    latest = snapshot;
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

  async function load(design: Design, journal?: readonly JournalEntry[]): Promise<void> {
    loads += 1;
    const mine = loads;
    started = design;
    const problems = await runner.load({ design, ...(journal && { journal }) });
    if (mine !== loads) {
      return;
    }
    store.setState({ problems });
    if (problems.length > 0) {
      latest = undefined;
      series.clear();
      store.setState({ snapshot: undefined });
    }
    applyPace();
  }

  function applyPace(): void {
    const { playing, pace, problems } = store.getState();
    if (problems.length === 0) {
      void runner.setPace(playing ? pace : 0);
    }
  }

  function forward(edit: Edit): void {
    if (!reachesEngine(edit)) {
      return;
    }
    if (edit.type === 'setSeed' || store.getState().problems.length > 0) {
      void load(designs.getState().design);
      return;
    }
    void runner.act({ type: 'edit', edit }).then((problems) => {
      // The running copy cannot follow (a fault may have changed it): start again from the saved design.
      return problems.length > 0 ? load(designs.getState().design) : undefined;
    });
  }

  designs.onEdit(forward);
  designs.onReplace((design) => void load(design));

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    series,
    runner,
    latest: () => latest,
    startedWith: () => started,
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
      void runner.step();
    },
    seek(atSeconds) {
      store.setState({ playing: false });
      void runner.seek(atSeconds);
    },
    setPace(pace) {
      store.setState({ pace });
      applyPace();
    },
    breakIt(fault) {
      const id = nextFault;
      nextFault += 1;
      void runner.act({ type: 'break', id, fault });
    },
    mend: (id) => void runner.act({ type: 'mend', id }),
  };
}
