import type { Design } from '../../model/Design';
import type { DesignCodec } from '../DesignCodec';
import { adoptOldDesigns } from './adoptOldDesigns';
import { asDesignRecord } from './asDesignRecord';
import { asRevisionRecord } from './asRevisionRecord';
import type { DesignRecord } from './DesignRecord';
import { readableDesigns } from './readableDesigns';
import { recordKeys } from './recordKeys';
import type { RecordStore } from './RecordStore';

interface RecoverTools {
  readonly records: RecordStore;
  readonly codec: DesignCodec;
  readonly nowMs: () => number;
}

/**
 * A design to open, if there is one. With its record: as it stands there; without: as a new one, because its own record cannot
 * be read.
 */
interface Recovered {
  readonly record?: DesignRecord;
  readonly design?: Design;
  /** What could not be read is told even where there is nothing to open in its place. */
  readonly notices: readonly string[];
}

/**
 * Finds what to open where the design of that id is not there or cannot be read: its newest revision that can be, else the
 * design that was saved last. What cannot be read stays as it is, under its own key.
 */
export async function recoverDesign(tools: RecoverTools, id: string): Promise<Recovered> {
  await adoptOldDesigns(tools.records, tools.nowMs());
  const found = await tools.records.get(recordKeys.design(id));
  const notices = found === undefined ? [] : [await complaint(found, tools.codec)];
  return (
    (await newestRevision(tools, id, notices)) ??
    (await newestDesign(tools, notices)) ?? { notices }
  );
}

async function complaint(found: unknown, codec: DesignCodec): Promise<string> {
  const record = asDesignRecord(found);
  const { version } = Object(found) as { readonly version?: unknown };
  const read = record && (await codec.read(record.text));
  const reason =
    typeof version === 'number' && version > 1
      ? 'it was written by a newer version of Loadbearing. Load the page again to get that.'
      : read?.ok === false
        ? (read.problems[0]?.message ?? 'its text is damaged.')
        : 'its record is damaged.';
  return `${record?.name ?? 'The design'} on this device could not be read: ${reason} It is kept there as it was.`;
}

async function newestRevision(
  { records, codec }: RecoverTools,
  id: string,
  notices: readonly string[],
): Promise<Recovered | undefined> {
  for (const [, value] of (await records.all(recordKeys.revisions(id))).toReversed()) {
    const revision = asRevisionRecord(value);
    const read = revision && (await codec.read(revision.text));
    if (read?.ok === true) {
      const notice = 'Its newest revision that can be read is open, as a design of its own.';
      return { design: read.design, notices: [...notices, notice, ...read.notices] };
    }
  }
  return undefined;
}

async function newestDesign(
  { records, codec }: RecoverTools,
  notices: readonly string[],
): Promise<Recovered | undefined> {
  for (const record of await readableDesigns(records)) {
    const read = await codec.read(record.text);
    if (read.ok) return { record, design: read.design, notices: [...notices, ...read.notices] };
  }
  return undefined;
}
