import { kindOf } from '../catalogue/kindOf';
import type { Action } from '../model/Action';
import { applyEdit } from '../model/applyEdit';
import type { Design } from '../model/Design';
import type { JournalEntry } from '../model/JournalEntry';
import type { LoadRequest } from './SimulationApi';

/** What the page remembers of a run, so that another worker can take it up: how it began, and what was done to it. */
export class RunMemory {
  private design: Design | undefined;
  private entries: readonly JournalEntry[] = [];
  private edited: Design | undefined;

  /** A fresh start. */
  begin({ design, journal = [] }: LoadRequest): void {
    this.design = design;
    this.edited = design;
    this.entries = journal;
    for (const { action } of journal) this.note(action);
  }

  /** An accepted action: an edit belongs to the design from now on. */
  note(action: Action): void {
    if (action.type !== 'edit' || this.edited === undefined) return;
    const result = applyEdit(this.edited, action.edit, kindOf);
    if (result.ok) this.edited = result.design;
  }

  /** The whole journal, as the worker has it. */
  keepJournal(journal: readonly JournalEntry[]): void {
    this.entries = journal;
  }

  /** The moment of the last thing that was done; 0 when nothing was. */
  get journalSeconds(): number {
    return this.entries.at(-1)?.atSeconds ?? 0;
  }

  /** The same run again up to the last thing done to it; undefined when nothing was loaded. */
  again(): LoadRequest | undefined {
    return this.design && { design: this.design, journal: this.entries };
  }

  /** The design with its edits, from 0 s and without a journal; undefined when nothing was loaded. */
  afresh(): LoadRequest | undefined {
    return this.edited && { design: this.edited };
  }
}
