import { createStore } from 'zustand/vanilla';
import type { Fault } from '../model/Fault';
import type { Id } from '../model/Id';
import type { RunnerUpdate } from '../runner/Runner';
import type { ReadableStore } from './ReadableStore';
import type { RunStore } from './runStore';

/** Two runs as one: where both stand, and how fast they go. */
export interface PairState {
  /** Simulated seconds that both have come to. */
  readonly atSeconds: number;
  readonly playing: boolean;
  /** Simulated seconds per second that were chosen; Infinity: as fast as both can. */
  readonly pace: number;
  /** On the way to another moment, or the one behind to where the other stands. */
  readonly isTravelling: boolean;
  /** The moment that was asked for and is not reached yet. */
  readonly goingTo: number | undefined;
}

/** Drives two runs by one clock. */
export interface PairStore extends ReadableStore<PairState> {
  /** Both from 0 s, with their designs as they are; they go on as before. */
  readonly restart: () => Promise<void>;
  readonly play: () => void;
  /** Both come to rest at the same moment: the one behind goes on to where the other stands. */
  readonly pause: () => void;
  readonly setPace: (pace: number) => void;
  /** Both go to that moment, and go on from there where they were playing. */
  readonly seek: (atSeconds: number) => Promise<void>;
  /** The same fault in both, at the same moment. */
  readonly breakIt: (fault: Fault) => Promise<void>;
  /** Ends a fault that was caused in both. */
  readonly mend: (id: Id) => Promise<void>;
  /** Stops listening and ends both workers. */
  readonly dispose: () => void;
}

/** One may be ahead of the other by so much of the time of the clock on the wall, seconds; at full speed by so much simulated time. */
const mostAhead = { wallSeconds: 0.25, simulatedSeconds: 5 };
const refreshMs = 100;

/** Makes the store of two runs in step: neither plays past a moment that the other has almost come to. */
export function createPairStore(pair: readonly [RunStore, RunStore]): PairStore {
  const store = createStore<PairState>(() => ({
    atSeconds: 0,
    playing: false,
    pace: 1,
    isTravelling: false,
    goingTo: undefined,
  }));
  const horizons = new Map<RunStore, number>();
  /** Those that were sent elsewhere and have not told yet where they stand now. */
  const unheard = new Set<RunStore>();
  /** Who waits for both to rest at one moment. */
  let waiting: readonly (() => void)[] = [];
  let shownAtMs = 0;
  /** A journey that finds another number here than its own has been called off. */
  let journeys = 0;

  /** Those that can run: one that cannot holds the other up for nothing. */
  function usable(): readonly RunStore[] {
    return pair.filter((run) => {
      const { problems, status } = run.getState();
      return problems.length === 0 && status.state !== 'failed';
    });
  }

  function hear(run: RunStore, { notice, status }: RunnerUpdate): void {
    if (notice !== undefined || status.state === 'failed') {
      // A new worker knows of no horizon, and stands at 0 s: what was played is made again.
      horizons.delete(run);
      pause();
    }
    unheard.delete(run);
    moveHorizon();
    if (!store.getState().playing) settle();
    show();
  }

  function moveHorizon(): void {
    const { pace } = store.getState();
    const ahead = Number.isFinite(pace) ? pace * mostAhead.wallSeconds : mostAhead.simulatedSeconds;
    const horizon = together() + ahead;
    for (const run of usable()) {
      if (horizons.get(run) === horizon) continue;
      horizons.set(run, horizon);
      run.runner.setHorizon(horizon).catch(nothing);
    }
  }

  /** The moment that both have come to. */
  function together(): number {
    const runs = usable();
    return runs.length === 0 ? 0 : Math.min(...runs.map(secondsOf));
  }

  /** Once both rest at different moments, the one behind goes on to where the other is. */
  function settle(): void {
    const runs = usable();
    const rest = runs.every((run) => run.getState().status.state === 'paused');
    const latest = Math.max(...runs.map(secondsOf));
    if (store.getState().isTravelling || unheard.size > 0 || !rest) return;
    if (together() === latest) return tellWaiting();
    const behind = runs.filter((run) => secondsOf(run) < latest);
    void travel(behind, (run) => run.runner.seek(latest));
  }

  function tellWaiting(): void {
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  }

  async function travel(
    runs: readonly RunStore[],
    send: (run: RunStore) => Promise<void>,
  ): Promise<void> {
    const mine = ++journeys;
    store.setState({ isTravelling: true });
    await Promise.all(
      runs.map(async (run) => {
        await send(run).catch(nothing);
        unheard.add(run);
      }),
    );
    if (mine === journeys) store.setState({ isTravelling: false, goingTo: undefined });
  }

  function show(): void {
    const nowMs = Date.now();
    if (nowMs - shownAtMs < refreshMs && store.getState().playing) return;
    shownAtMs = nowMs;
    store.setState({ atSeconds: together() });
  }

  function play(): void {
    store.setState({ playing: true });
    moveHorizon();
    for (const run of usable()) run.play();
  }

  function pause(): void {
    if (!store.getState().playing) return;
    store.setState({ playing: false });
    for (const run of pair) run.pause();
  }

  /** Does something to both while they rest, and lets them go on as before. */
  async function whileResting(send: (run: RunStore) => Promise<void>): Promise<void> {
    const { playing } = store.getState();
    pause();
    await travel(pair, send);
    if (playing) play();
  }

  async function atOneMoment(act: (run: RunStore) => void): Promise<void> {
    const { playing } = store.getState();
    pause();
    if (playing) await new Promise<void>((tell) => (waiting = [...waiting, tell]));
    for (const run of usable()) act(run);
    if (playing) play();
  }

  const leave = pair.map((run) => run.runner.subscribe((update) => hear(run, update)));
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    restart: () => whileResting((run) => run.restart()),
    play,
    pause,
    setPace(pace) {
      store.setState({ pace });
      moveHorizon();
      for (const run of pair) run.setPace(pace);
    },
    seek(atSeconds) {
      store.setState({ goingTo: atSeconds });
      return whileResting((run) => run.runner.seek(atSeconds));
    },
    breakIt: (fault) => atOneMoment((run) => run.breakIt(fault)),
    mend: (id) => atOneMoment((run) => run.mend(id)),
    dispose() {
      journeys++;
      for (const stop of leave) stop();
      for (const run of pair) run.runner.dispose();
    },
  };
}

function secondsOf(run: RunStore): number {
  return run.latest()?.atSeconds ?? 0;
}

/** What a run cannot answer is told by its status. */
function nothing(): void {}
