import type { RecordChanges, RecordStore } from '../../src/store/keeping/RecordStore';

/** Records of a device that a test can fill, silence or look at; every answer comes later, as in a browser. */
export class MapRecords implements RecordStore {
  readonly stored = new Map<string, unknown>();
  isSilent = false;
  failure: Error | undefined;

  async get(key: string): Promise<unknown> {
    await this.answer();
    return this.stored.get(key);
  }

  async change(key: string, changesOf: (before: unknown) => RecordChanges): Promise<void> {
    await this.answer();
    const { put = [], remove = [] } = changesOf(this.stored.get(key));
    for (const [name, value] of put) this.stored.set(name, structuredClone(value));
    for (const name of remove) this.stored.delete(name);
  }

  async all(prefix: string): Promise<readonly (readonly [string, unknown])[]> {
    await this.answer();
    return [...this.stored]
      .filter(([key]) => key.startsWith(prefix))
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
  }

  private answer(): Promise<void> {
    if (this.isSilent) return new Promise(() => {});
    return this.failure === undefined ? Promise.resolve() : Promise.reject(this.failure);
  }
}
