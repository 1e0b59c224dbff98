import { explainStorage } from './keeping/explainStorage';
import { createStore } from 'zustand/vanilla';
import type { Attempt } from '../model/Attempt';
import type { Design } from '../model/Design';
import { spentMsOf } from '../analysis/practice/sessionTime';
import type { PracticeSession } from '../model/PracticeSession';
import type { ScoreSheet } from '../model/ScoreSheet';
import { inTime } from './inTime';
import type { RecordStore } from './keeping/RecordStore';
import type { ReadableStore } from './ReadableStore';
import { storagePatience } from './storagePatience';

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
  /** Looks for what was kept, also by another tab; a session that was under way rests, and one that runs here stays as it is. */
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

/** What the device has of a session; null: not known. */
interface Kept {
  readonly drawing: Design | undefined | null;
  readonly sheet: ScoreSheet | undefined | null;
}

const notKnown: Kept = { drawing: null, sheet: null };

/** Makes the store; it is empty until it is restored. */
export function createPracticeStore(records: RecordStore, nowMs: () => number): PracticeStore {
  const store = createStore<PracticeState>(() => ({ attempts: [] }));

  let kept = notKnown;
  /** Whether the session was changed here since it was last written. */
  let isChanged = false;
  /** Writes of the session that have not come to their end. */
  let writing = 0;
  /** Attempts that ended here and are not on the device yet. */
  let unkept: readonly Attempt[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** A letter typed is no reason to write: what changed is kept a little later, though no pause comes, or with the page. */
  function soon(afterMs = pauseMs): void {
    isChanged = true;
    timer ??= setTimeout(flush, afterMs);
  }

  /** Keeps the session and what ended: all of it or nothing, so that no session goes before its attempt is there. */
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const { session, drawing, sheet } = store.getState();
    if (!isChanged && session?.resumedAtMs === undefined) return;
    const [before, ended] = [kept, unkept];
    kept = { drawing, sheet };
    isChanged = false;
    const parts: (readonly [string, unknown])[] = [[keys.session, session && atRest(session)]];
    if (drawing !== before.drawing) parts.push([keys.drawing, drawing]);
    if (sheet !== before.sheet) parts.push([keys.sheet, sheet]);
    const put = parts.filter(([, value]) => value !== undefined);
    const remove = parts.flatMap(([key, value]) => (value === undefined ? [key] : []));
    writing += 1;
    const work = records.change(keys.attempts, (found) =>
      ended.length === 0
        ? { put, remove }
        : { put: [...put, [keys.attempts, withEnded(found, ended)]], remove },
    );
    work.then(
      () => {
        writing -= 1;
        unkept = unkept.filter((one) => !ended.includes(one));
        tellKept();
      },
      (error: unknown) => {
        writing -= 1;
        kept = notKnown;
        soon(storagePatience.retryMs);
        fail(error);
      },
    );
  }

  /** What is read later knows nothing of the time in between: as far as it knows the clock rests from now on. */
  function atRest(session: PracticeSession): PracticeSession {
    const { resumedAtMs: _running, ...rest } = session;
    return { ...rest, spentMs: spentMsOf(session, nowMs()) };
  }

  function fail(error: unknown): void {
    store.setState({ failure: explainStorage(error) });
  }

  /** A storage that failed keeps everything again. */
  function tellKept(): void {
    const { failure, ...rest } = store.getState();
    if (failure !== undefined && !isChanged) store.setState(rest, true);
  }

  /** Another session is under way, or none: the one before goes from the device. */
  function turnTo(next: Omit<PracticeState, 'attempts' | 'failure'>): void {
    const { attempts, failure } = store.getState();
    store.setState({ attempts, ...(failure !== undefined && { failure }), ...next }, true);
    kept = notKnown;
    isChanged = true;
    flush();
  }

  /** Changes the attempts that are kept, among which another tab may have put some; what cannot be read stays there. */
  async function changeAttempts(
    change: (attempts: readonly unknown[]) => readonly unknown[],
  ): Promise<void> {
    store.setState({ attempts: change(store.getState().attempts).filter(isAttempt) });
    let found: readonly unknown[] = [];
    try {
      await records.change(keys.attempts, (before) => {
        found = change(Array.isArray(before) ? before : []);
        return { put: [[keys.attempts, found]] };
      });
    } catch (error) {
      fail(error);
      throw error;
    }
    store.setState({ attempts: withEnded(found, unkept).filter(isAttempt) });
    tellKept();
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    async restore() {
      try {
        const found = [keys.session, keys.drawing, keys.sheet, keys.attempts].map((key) =>
          records.get(key),
        );
        const [session, drawing, sheet, attempts] = await inTime(
          Promise.all(found),
          storagePatience.answerMs,
        );
        const { session: here, drawing: _drawing, sheet: _sheet, ...others } = store.getState();
        const known = { attempts: withEnded(attempts, unkept).filter(isAttempt) };
        // What this tab has is newer than what it wrote.
        if (isChanged || writing > 0 || here?.resumedAtMs !== undefined) {
          store.setState(known);
          return;
        }
        kept = notKnown;
        const under = isSession(session) && {
          session,
          ...(isDrawing(drawing) && { drawing }),
          ...(isSheet(sheet) && { sheet }),
        };
        store.setState({ ...others, ...known, ...under }, true);
      } catch (error) {
        fail(error);
      }
    },
    begin: (session, { drawing, sheet } = {}) =>
      turnTo({ session, ...(drawing && { drawing }), ...(sheet && { sheet }) }),
    change(part) {
      const { session } = store.getState();
      if (session === undefined) return;
      store.setState({ session: { ...session, ...part } });
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
      isChanged = true;
      flush();
    },
    take(sheet) {
      const { session } = store.getState();
      if (session === undefined) return;
      store.setState({ sheet, session: { ...session, runs: session.runs + 1 } });
      isChanged = true;
      flush();
    },
    finish(ended) {
      unkept = [ended, ...unkept];
      store.setState({ attempts: [ended, ...store.getState().attempts].slice(0, mostAttempts) });
      turnTo({ ended });
    },
    flush,
    leave: () => turnTo({}),
    dismissEnded() {
      const { ended: _seen, ...rest } = store.getState();
      store.setState(rest, true);
    },
    remove(gone) {
      unkept = unkept.filter(({ id }) => id !== gone.id);
      const stay = (one: unknown) => !isAttempt(one) || one.id !== gone.id;
      changeAttempts((attempts) => attempts.filter(stay)).catch(() => undefined);
    },
    async add(given) {
      let told: AddedAttempts = { added: 0, present: 0, refused: 0 };
      await changeAttempts((attempts) => {
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
      return told;
    },
  };
}

/** Attempts of the device with those that have just ended before them. */
function withEnded(found: unknown, ended: readonly Attempt[]): readonly unknown[] {
  const others: readonly unknown[] = Array.isArray(found) ? found : [];
  const isNew = (one: unknown) => !isAttempt(one) || ended.every(({ id }) => id !== one.id);
  return [...ended, ...others.filter(isNew)].slice(0, mostAttempts);
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
