import { createStore } from 'zustand/vanilla';
import { applyEdit } from '../model/applyEdit';
import type { Design } from '../model/Design';
import type { Edit } from '../model/Edit';
import type { KindOf } from '../model/Kind';
import type { Problem } from '../model/Problem';
import type { ReadableStore } from './ReadableStore';

/** One step that undo takes back, or redo makes again: an edit, or the return to another design. */
export interface HistoryStep {
  readonly label: string;
  readonly change: Change;
  /** Steps of one gesture (a held arrow key, a dragged slider) carry the same word and become one. */
  readonly merge?: string;
  readonly atMs: number;
}

type Change =
  | { readonly type: 'edit'; readonly edit: Edit }
  | { readonly type: 'replace'; readonly design: Design; readonly line: number };

/** The saved design with everything that can be undone and redone. */
export interface DesignState {
  readonly design: Design;
  /** Which of the designs that were opened here it is: edits keep it, opening another one has another, undo leads back to it. */
  readonly line: number;
  /** What undo takes back, the latest last; at most 200. */
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
  /** Why the latest edit was refused; empty after one that was made. */
  readonly lastProblems: readonly Problem[];
}

/** Holds the saved design; the only way to change it is an edit or another design. */
export interface DesignStore extends ReadableStore<DesignState> {
  /** Makes an edit, or refuses it and says why. */
  readonly edit: (edit: Edit, label: string, merge?: string) => readonly Problem[];
  readonly undo: () => void;
  readonly redo: () => void;
  /** Opens another design, or with `sameLine` another state of this one; undo brings the present one back. */
  readonly replaceDesign: (design: Design, label: string, sameLine?: boolean) => void;
  /** Calls back after each edit that was made, undone or redone; returns how to stop. */
  onEdit(listener: (edit: Edit) => void): () => void;
  /** Calls back after another design has taken the place of the present one; returns how to stop. */
  onReplace(listener: (design: Design) => void): () => void;
}

const historyLimit = 200;
const mergeWindowMs = 1_200;

/** Makes the store of the saved design. */
export function createDesignStore(first: Design, kindOf: KindOf): DesignStore {
  const store = createStore<DesignState>(() => ({
    design: first,
    line: 0,
    past: [],
    future: [],
    lastProblems: [],
  }));
  let lines = 1;
  const editListeners = new Set<(edit: Edit) => void>();
  const replaceListeners = new Set<(design: Design) => void>();

  /** Changes the design and returns the change that takes it back; undefined where it was refused. */
  function perform(change: Change): Change | undefined {
    const { design, line } = store.getState();
    if (change.type === 'replace') {
      store.setState({ design: change.design, line: change.line, lastProblems: [] });
      return { type: 'replace', design, line };
    }
    const result = applyEdit(design, change.edit, kindOf);
    store.setState(
      result.ok ? { design: result.design, lastProblems: [] } : { lastProblems: result.problems },
    );
    return result.ok ? { type: 'edit', edit: result.inverse } : undefined;
  }

  function tell(change: Change): void {
    if (change.type === 'replace') {
      replaceListeners.forEach((listener) => listener(change.design));
    } else {
      editListeners.forEach((listener) => listener(change.edit));
    }
  }

  function make(change: Change, label: string, merge?: string): void {
    const inverse = perform(change);
    if (inverse === undefined) {
      return;
    }
    const step = { label, change: inverse, atMs: Date.now(), ...(merge && { merge }) };
    store.setState(({ past }) => ({ past: withStep(past, step), future: [] }));
    tell(change);
  }

  function travel(from: 'past' | 'future', to: 'past' | 'future'): void {
    const step = store.getState()[from].at(-1);
    const inverse = step && perform(step.change);
    if (step === undefined || inverse === undefined) {
      return;
    }
    store.setState((state) => ({
      [from]: state[from].slice(0, -1),
      [to]: [...state[to], { label: step.label, change: inverse, atMs: 0 }],
    }));
    tell(step.change);
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    edit(edit, label, merge) {
      make({ type: 'edit', edit }, label, merge);
      return store.getState().lastProblems;
    },
    undo: () => travel('past', 'future'),
    redo: () => travel('future', 'past'),
    replaceDesign(design, label, sameLine = false) {
      const line = sameLine ? store.getState().line : lines++;
      make({ type: 'replace', design, line }, label);
    },
    onEdit: (listener) => subscribeTo(editListeners, listener),
    onReplace: (listener) => subscribeTo(replaceListeners, listener),
  };
}

/** Adds a step, or leaves the earlier one of the same gesture, which already leads back to before the gesture. */
function withStep(past: readonly HistoryStep[], step: HistoryStep): readonly HistoryStep[] {
  const last = past.at(-1);
  if (
    last !== undefined &&
    step.merge !== undefined &&
    last.merge === step.merge &&
    step.atMs - last.atMs < mergeWindowMs
  ) {
    return [...past.slice(0, -1), { ...last, atMs: step.atMs }];
  }
  return [...past, step].slice(-historyLimit);
}

function subscribeTo<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
