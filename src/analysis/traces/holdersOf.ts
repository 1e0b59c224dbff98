import type { Id } from '../../model/Id';
import type { Trace } from '../../model/Trace';
import type { PathSort } from '../../model/PathSort';
import { criticalPathAt } from './criticalPath';
import type { SlotUse } from './SlotUse';

/** Time for which slots were held, by where their holders waited meanwhile. */
export interface HeldTime {
  readonly component: Id;
  readonly sort: PathSort;
  readonly seconds: number;
}

/** What is known of the spans that had slots. */
export interface Holders {
  /** Seconds at work in slots of a component, and of slots held. */
  useOf(component: Id): SlotUse;
  /** Where those waited who held slots of a component. */
  waitingElsewhere(component: Id): readonly HeldTime[];
}

interface SlotRecord {
  busy: number;
  held: number;
  readonly elsewhere: Map<string, { component: Id; sort: PathSort; seconds: number }>;
}

/** Reads off traces what slots were used for: work, or waiting for calls, and then for whom. */
export function holdersOf(traces: readonly Trace[]): Holders {
  const records = new Map<Id, SlotRecord>();
  for (const trace of traces) noteTrace(trace, records);
  return {
    useOf: (component) => records.get(component) ?? { busy: 0, held: 0 },
    waitingElsewhere: (component) => [...(records.get(component)?.elsewhere.values() ?? [])],
  };
}

function noteTrace(trace: Trace, records: Map<Id, SlotRecord>): void {
  trace.spans.forEach(({ component, phases }, place) => {
    const slotted = phases.filter(({ holdsSlot }) => holdsSlot);
    if (slotted.length === 0) return;
    const record = recordOf(component, records);
    for (const { name, fromSeconds, untilSeconds } of slotted) {
      if (name !== 'calling') {
        record.busy += untilSeconds - fromSeconds;
        continue;
      }
      record.held += untilSeconds - fromSeconds;
      noteHeld(trace, place, { fromSeconds, untilSeconds }, record);
    }
  });
}

function noteHeld(
  trace: Trace,
  place: number,
  { fromSeconds, untilSeconds }: { readonly fromSeconds: number; readonly untilSeconds: number },
  { elsewhere }: SlotRecord,
): void {
  for (const stretch of criticalPathAt(trace, place, untilSeconds)) {
    const from = Math.max(fromSeconds, stretch.fromSeconds);
    if (from >= stretch.untilSeconds) continue;
    const name = `${stretch.sort} ${stretch.component}`;
    const known = elsewhere.get(name) ?? {
      component: stretch.component,
      sort: stretch.sort,
      seconds: 0,
    };
    known.seconds += stretch.untilSeconds - from;
    elsewhere.set(name, known);
  }
}

function recordOf(component: Id, records: Map<Id, SlotRecord>): SlotRecord {
  const known = records.get(component);
  if (known !== undefined) return known;
  const record: SlotRecord = { busy: 0, held: 0, elsewhere: new Map() };
  records.set(component, record);
  return record;
}
