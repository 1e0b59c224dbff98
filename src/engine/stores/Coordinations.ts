import type { Saveable, Saved } from '../state/Saveable';

/** Copies of one key at most. */
export const MOST_COPIES = 16;
const FIRST_CAPACITY = 64;
const FIELDS = 11;
const NOBODY = -1;

/** Places in the record of a coordination. */
export const coordination = {
  /** The call that it answers; -1 once it is answered or gone. */
  call: 0,
  /** The member that coordinates. */
  coordinator: 1,
  /** Replies that are needed, that have come, and messages that are out. */
  needed: 2,
  good: 3,
  out: 4,
  /** A write: the version that it writes. A read: the latest acknowledged one when it began, and the newest that came back. */
  version: 5,
  newest: 6,
  /** Handle of the event that gives it up, or -1. */
  giveUp: 7,
  /** 1 for a read. */
  reads: 8,
  /** Neighbour in the list of free records. */
  next: 9,
  /** 1 for a write whose time stamp is older than what its key has. */
  outdone: 10,
} as const;

/** What members of a store do for one call: how many replies it needs and has, and what they said. A record is used again when nothing is out. */
export class Coordinations implements Saveable {
  /** Fields of record n at n * 11 + place. */
  fields = new Int32Array(FIRST_CAPACITY * FIELDS);
  keys = new Float64Array(FIRST_CAPACITY);
  starts = new Float64Array(FIRST_CAPACITY);
  /** Version that each copy answered with, or -1: of record n at n * 16 + copy. */
  answers = new Int32Array(FIRST_CAPACITY * MOST_COPIES);
  private used = 0;
  private free = NOBODY;

  /** A record for a call. */
  open(call: number, coordinator: number, key: number, now: number): number {
    const record = this.take();
    const at = record * FIELDS;
    this.fields.fill(0, at, at + FIELDS);
    this.fields[at + coordination.call] = call;
    this.fields[at + coordination.coordinator] = coordinator;
    this.fields[at + coordination.giveUp] = NOBODY;
    this.keys[record] = key;
    this.starts[record] = now;
    this.answers.fill(NOBODY, record * MOST_COPIES, (record + 1) * MOST_COPIES);
    return record;
  }

  get(record: number, field: number): number {
    return this.fields[record * FIELDS + field]!;
  }

  set(record: number, field: number, value: number): void {
    this.fields[record * FIELDS + field] = value;
  }

  add(record: number, field: number, amount: number): number {
    return (this.fields[record * FIELDS + field]! += amount);
  }

  /** Nothing is out any more. */
  close(record: number): void {
    this.set(record, coordination.call, NOBODY);
    this.set(record, coordination.next, this.free);
    this.free = record;
  }

  save(): Saved {
    const { used } = this;
    return [
      Float64Array.of(used, this.free),
      this.fields.slice(0, used * FIELDS),
      this.keys.slice(0, used),
      this.starts.slice(0, used),
      this.answers.slice(0, used * MOST_COPIES),
    ];
  }

  restore(saved: Saved): void {
    const [numbers, fields, keys, starts, answers] = saved as readonly [
      Float64Array,
      Int32Array,
      Float64Array,
      Float64Array,
      Int32Array,
    ];
    this.used = numbers[0]!;
    this.free = numbers[1]!;
    while (this.keys.length < this.used) this.grow();
    this.fields.set(fields);
    this.keys.set(keys);
    this.starts.set(starts);
    this.answers.set(answers);
  }

  private take(): number {
    const record = this.free;
    if (record !== NOBODY) {
      this.free = this.get(record, coordination.next);
      return record;
    }
    if (this.used === this.keys.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    const { fields, keys, starts, answers } = this;
    this.fields = new Int32Array(fields.length * 2);
    this.keys = new Float64Array(keys.length * 2);
    this.starts = new Float64Array(starts.length * 2);
    this.answers = new Int32Array(answers.length * 2);
    this.fields.set(fields);
    this.keys.set(keys);
    this.starts.set(starts);
    this.answers.set(answers);
  }
}
