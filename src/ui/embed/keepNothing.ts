import { createAutosave } from '../../store/autosave';
import type { DesignCodec } from '../../store/DesignCodec';
import { createDesignShelf } from '../../store/designShelf';
import type { RecordStore } from '../../store/keeping/RecordStore';
import type { Stores } from '../stores/Stores';

const sentence = 'An embedded design is not kept. Open it in Loadbearing.';
const refused = () => Promise.reject(new Error(sentence));
const nothing: RecordStore = { get: refused, change: refused, all: refused };
const codec: DesignCodec = {
  write: () => '',
  read: () => Promise.resolve({ ok: false, problems: [{ path: '', message: sentence }] }),
};

/** The keeping of designs where nothing is kept: every verb says so. */
export function keepNothing({
  designs,
  view,
}: Pick<Stores, 'designs' | 'view'>): Pick<Stores, 'autosave' | 'shelf'> {
  const tools = { codec, records: nothing, nowMs: () => Date.now() };
  const autosave = createAutosave({ ...tools, tell: view.tell });
  return { autosave, shelf: createDesignShelf({ ...tools, autosave, designs }) };
}
