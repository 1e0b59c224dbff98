import { explainStorage } from './keeping/explainStorage';
import { createStore } from 'zustand/vanilla';
import type { Attempt } from '../model/Attempt';
import type { Design } from '../model/Design';
import { spentMsOf } from '../analysis/practice/sessionTime';
import type { PracticeSession } from '../model/PracticeSession';
import type { ScoreSheet } from '../model/ScoreSheet';
import type { RecordStore } from './keeping/RecordStore';
import type { ReadableStore } from './ReadableStore';

/** What is known of practice interviews on this device. */
export interface PracticeState {
  /** Missing: none is under way. */
  readonly session?: PracticeSession;
  /** What is drawn in the session, for when it is gone on with. */
  readonly drawing?: Design;
  /** Of the latest graded run of the session. */
  readonly sheet?: ScoreSheet;
  /** The interview that has just been graded to its end, until it was looked at. */
  readonly ended?: Attempt;
  /** Interviews that were graded to their end, the latest first. */
  readonly attempts: readonly Attempt[];
  /** Why nothing is kept on this device; missing: it is. */
  readonly failure?: string;
}

/** Holds the interview under way and the earlier ones, and keeps both on this device. */
export interface PracticeStore extends ReadableStore<PracticeState> {
  /** Looks for what was kept; a session that was under way rests. */
  readonly restore: () => Promise<void>;
  /** With `rest`, one that was given up goes on. */
  readonly begin: (
    session: PracticeSession,
    rest?: Pick<PracticeState, 'drawing' | 'sheet'>,
  ) => void;
  readonly change: (part: Partial<PracticeSession>) => void;
  /** Something was drawn in the session. */
  readonly draw: (drawing: Design) => void;
  /** The clock of the session stops, where it runs. */
  readonly rest: () => void;
  /** A run was graded. */
  readonly take: (sheet: ScoreSheet) => void;
  /** The session is over and graded under all seeds. */
  readonly finish: (attempt: Attempt) => void;
  /** Keeps now what is waiting. */
  readonly flush: () => void;
  /** The session is given up. */
  readonly leave: () => void;
  /** The attempt that has just ended was looked at. */
  readonly dismissEnded: () => void;
  readonly remove: (attempt: Attempt) => void;
  /** Adds attempts of another device to those that are here, and changes none of these; rejects where they cannot be kept, which `failure` tells as well. */
  readonly add: (attempts: readonly Attempt[]) => Promise<AddedAttempts>;
}

/** What came of adding attempts: how many of them. */
export interface AddedAttempts {
  readonly added: number;
  readonly present: number;
  /** There was no room for them. */
  readonly refused: number;
}

const mostAttempts = 50;
const pauseMs = 300;
const keys = {
  session: 'session',
  drawing: 'drawing',
  sheet: 'sheet',
  attempts: 'attempts',
} as const;

/** Makes the store; it is empty until it is restored. */
export function createPracticeStore(records: RecordStore, nowMs: () => number): PracticeStore {
  const store = createStore<PracticeState>(() => ({ attempts: [] }));

  let keptDrawing: Design | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function attempt(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      store.setState({ failure: explainStorage(error) });
    });
  }

  function keepSession(session: PracticeSession): void {
    // What is read later knows nothing of the time in between: as far as it knows the clock rests from now on.
    const { resumedAtMs: _running, ...rest } = session;
    keep(keys.session, { ...rest, spentMs: spentMsOf(session, nowMs()) });
  }

  function keep(key: string, value: unknown): void {
    attempt(records.change(key, () => ({ put: [[key, value]] })));
  }

  /** A letter typed is no reason to write: what changed is kept after a pause, or with the page. */
  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(flush, pauseMs);
  }

  function flush(): void {
    clearTimeout(timer);
    const { session, drawing } = store.getState();
    if (session === undefined) return;
    keepSession(session);
    if (drawing !== undefined && drawing !== keptDrawing) keep(keys.drawing, drawing);
    keptDrawing = drawing;
  }

  /** Nothing is under way any more. */
  function clear(): void {
    clearTimeout(timer);
    const { attempts, failure } = store.getState();
    store.setState({ attempts, ...(failure !== undefined && { failure }) }, true);
    attempt(
      records.change(keys.session, () => ({ remove: [keys.session, keys.drawing, keys.sheet] })),
    );
  }

  /** Changes the attempts that are kept, among which another tab may have put some; what cannot be read stays there. */
  async function changeAttempts(
    change: (attempts: readonly unknown[]) => readonly unknown[],
  ): Promise<void> {
    store.setState({ attempts: change(store.getState().attempts).filter(isAttempt) });
    let kept: readonly unknown[] = [];
    await records.change(keys.attempts, (found) => {
      kept = change(Array.isArray(found) ? found : []);
      return { put: [[keys.attempts, kept]] };
    });
    store.setState({ attempts: kept.filter(isAttempt) });
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    async restore() {
      try {
        const [session, drawing, sheet, attempts] = await Promise.all([
          records.get(keys.session),
          records.get(keys.drawing),
          records.get(keys.sheet),
          records.get(keys.attempts),
        ]);
        const isKept = isSession(session) && store.getState().session === undefined;
        store.setState({
          attempts: Array.isArray(attempts) ? attempts.filter(isAttempt) : [],
          ...(isKept && {
            session,
            ...(isDrawing(drawing) && { drawing }),
            ...(isSheet(sheet) && { sheet }),
          }),
        });
      } catch (error) {
        store.setState({ failure: explainStorage(error) });
      }
    },
    begin(session, { drawing, sheet } = {}) {
      clear();
      store.setState({ session, ...(drawing && { drawing }), ...(sheet && { sheet }) });
      keptDrawing = undefined;
      flush();
      if (sheet !== undefined) keep(keys.sheet, sheet);
    },
    change(part) {
      const { session } = store.getState();
      if (session === undefined) return;
      const changed = { ...session, ...part };
      store.setState({ session: changed });
      soon();
    },
    draw(drawing) {
      const { session, drawing: before } = store.getState();
      if (session === undefined || drawing === before) return;
      store.setState({ drawing });
      soon();
    },
    rest() {
      const { session } = store.getState();
      if (session?.resumedAtMs === undefined) return;
      const spentMs = spentMsOf(session, nowMs());
      store.setState({ session: { ...session, spentMs, resumedAtMs: undefined } });
      flush();
    },
    take(sheet) {
      const { session } = store.getState();
      if (session === undefined) return;
      const changed = { ...session, runs: session.runs + 1 };
      store.setState({ sheet, session: changed });
      keepSession(changed);
      keep(keys.sheet, sheet);
    },
    finish(ended) {
      clear();
      store.setState({ ended });
      attempt(changeAttempts((attempts) => [ended, ...attempts].slice(0, mostAttempts)));
    },
    flush,
    leave: clear,
    dismissEnded() {
      const { ended: _seen, ...rest } = store.getState();
      store.setState(rest, true);
    },
    remove(gone) {
      attempt(
        changeAttempts((attempts) =>
          attempts.filter((one) => !isAttempt(one) || one.id !== gone.id),
        ),
      );
    },
    async add(given) {
      let told: AddedAttempts = { added: 0, present: 0, refused: 0 };
      const work = changeAttempts((attempts) => {
        const here = new Set(attempts.filter(isAttempt).map(({ id }) => id));
        const fresh = given.filter(({ id }) => !here.has(id)).toSorted(byEnd);
        const taken = fresh.slice(0, Math.max(0, mostAttempts - attempts.length));
        told = {
          added: taken.length,
          present: given.length - fresh.length,
          refused: fresh.length - taken.length,
        };
        const others = attempts.filter((one) => !isAttempt(one));
        return [...[...attempts.filter(isAttempt), ...taken].toSorted(byEnd), ...others];
      });
      attempt(work);
      await work;
      return told;
    },
  };
}

/** The latest first. */
function byEnd(one: Attempt, other: Attempt): number {
  return other.endedAtMs - one.endedAtMs;
}

function isSession(value: unknown): value is PracticeSession {
  const one = value as Partial<PracticeSession> | null | undefined;
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.challenge === 'string' &&
    typeof one.spentMs === 'number' &&
    typeof one.phase === 'number' &&
    typeof one.notes === 'object' &&
    typeof one.answers === 'object'
  );
}

function isDrawing(value: unknown): value is Design {
  const one = value as Partial<Design> | null | undefined;
  return typeof one === 'object' && one !== null && Array.isArray(one.components);
}

function isSheet(value: unknown): value is ScoreSheet {
  const one = value as Partial<ScoreSheet> | null | undefined;
  return typeof one === 'object' && one !== null && Array.isArray(one.dimensions);
}

function isAttempt(value: unknown): value is Attempt {
  const one = value as Partial<Attempt> | null | undefined;
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.id === 'string' &&
    typeof one.endedAtMs === 'number' &&
    isSession(one.session) &&
    isSheet(one.sheet)
  );
}
