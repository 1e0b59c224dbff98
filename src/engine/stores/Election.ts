import type { RandomStream } from '../random/RandomStream';
import type { Saveable, Saved } from '../state/Saveable';

/** Members of a group at most. */
export const MOST_VOTERS = 16;
const NOBODY = -1;
/** Fields of a member: its term, whom it gave its vote in it, votes that it has, whether it is a candidate, and its timer. */
const TERM = 0;
const VOTE = 1;
const VOTES = 2;
const CANDIDATE = 3;
const TIMER = 4;
const FIELDS = 5;
/** Kinds of events; the rest of the subject is their parts. */
const TIMEOUT = 0;
const REQUEST = 1;
const GRANT = 2;
const KINDS = 3;

/** Where an election gets its members and its time from. */
export interface Electorate {
  /** Whether a member takes part, and whether a message between two of them arrives. */
  takesPart(member: number): boolean;
  reaches(first: number, second: number): boolean;
  /** Seconds of a message between two members. */
  delay(first: number, second: number): number;
  /** How far a member's log reaches: nobody votes for one whose log is shorter than its own. */
  logLength(member: number): number;
  /** Has `fire` called with this subject after so many seconds; returns a handle to cancel it by. */
  schedule(delay: number, subject: number): number;
  cancel(handle: number): void;
}

/**
 * The election of a leader as in Raft (Ongaro 2014, chapters 3 and 9): whoever hears nothing for a random time asks the
 * others for their votes; each has one vote a term; a majority of all members wins. A round that nobody wins ends when the
 * next one runs out of patience.
 */
export class Election implements Saveable {
  /** Rounds (terms) of this election so far, and rounds that ended without a leader. */
  rounds = 0;
  splitVotes = 0;
  /** Members in all; a majority of them is needed. */
  private size = 0;
  /** The term before this election: terms only grow, so that no message of an earlier one counts. */
  private firstTerm = 0;
  private shortest = 0;
  private longest = 0;
  private isRunning = false;
  private readonly fields = new Int32Array(MOST_VOTERS * FIELDS);
  private readonly voters: Electorate;
  private readonly stream: RandomStream;

  constructor(voters: Electorate, stream: RandomStream) {
    this.voters = voters;
    this.stream = stream;
  }

  /** Sets the range of the election timeouts, in seconds. */
  setTimeouts(shortest: number, longest: number): void {
    this.shortest = shortest;
    this.longest = Math.max(shortest, longest);
  }

  get running(): boolean {
    return this.isRunning;
  }

  /** Begins an election among `size` members; each has heard from a leader last so many seconds ago. */
  begin(size: number, heardAgo: (member: number) => number): void {
    this.stop();
    this.size = Math.min(size, MOST_VOTERS);
    this.isRunning = true;
    this.firstTerm += this.rounds;
    this.rounds = 0;
    this.splitVotes = 0;
    for (let member = 0; member < this.size; member++) {
      this.put(member, VOTE, NOBODY);
      this.put(member, VOTES, 0);
      this.put(member, CANDIDATE, 0);
      this.put(member, TERM, this.firstTerm);
      this.put(member, TIMER, NOBODY);
      if (this.voters.takesPart(member)) this.arm(member, heardAgo(member));
    }
  }

  /** A member comes back while it runs. */
  join(member: number): void {
    if (this.isRunning && member < this.size && this.get(member, TIMER) === NOBODY)
      this.arm(member, 0);
  }

  /** Members that take part again, after they started anew or saw no majority, may stand as the others do. */
  rejoin(): void {
    for (let member = 0; member < this.size; member++) {
      if (this.voters.takesPart(member)) this.join(member);
    }
  }

  /** Ends it without a winner. */
  stop(): void {
    if (!this.isRunning) return;
    this.isRunning = false;
    for (let member = 0; member < this.size; member++) this.disarm(member);
  }

  /** An event of this election; the member that has won by it, or -1. */
  fire(subject: number): number {
    const parts = Math.floor(subject / KINDS);
    if (subject % KINDS === TIMEOUT) {
      this.put(parts, TIMER, NOBODY);
      return this.stand(parts);
    }
    const from = parts % MOST_VOTERS;
    const to = Math.floor(parts / MOST_VOTERS) % MOST_VOTERS;
    const term = Math.floor(parts / (MOST_VOTERS * MOST_VOTERS));
    if (!this.isRunning || !this.voters.takesPart(to) || !this.voters.reaches(from, to))
      return NOBODY;
    if (subject % KINDS === REQUEST) return this.hear(from, to, term);
    return this.receive(to, term);
  }

  /** A member runs out of patience: it votes for itself in a new term and asks the others. */
  private stand(member: number): number {
    if (!this.isRunning || !this.voters.takesPart(member)) return NOBODY;
    const term = this.get(member, TERM) + 1;
    if (term > this.firstTerm + this.rounds) {
      if (this.rounds > 0) this.splitVotes++;
      this.rounds = term - this.firstTerm;
    }
    this.put(member, TERM, term);
    this.put(member, VOTE, member);
    this.put(member, VOTES, 0);
    this.put(member, CANDIDATE, 1);
    this.arm(member, 0);
    for (let other = 0; other < this.size; other++) {
      if (other !== member) this.tell(REQUEST, member, other, term);
    }
    return this.receive(member, term);
  }

  /** A member hears of a candidate: it gives its vote if it has one left in this term, and the other's log is as long as its own. */
  private hear(candidate: number, member: number, term: number): number {
    if (term < this.get(member, TERM)) return NOBODY;
    if (term > this.get(member, TERM)) {
      this.put(member, TERM, term);
      this.put(member, VOTE, NOBODY);
      this.put(member, CANDIDATE, 0);
    }
    const isFree = this.get(member, VOTE) === NOBODY;
    if (!isFree || this.voters.logLength(candidate) < this.voters.logLength(member)) return NOBODY;
    this.put(member, VOTE, candidate);
    this.arm(member, 0);
    this.tell(GRANT, member, candidate, term);
    return NOBODY;
  }

  /** A candidate gets a vote; the winner, or -1. */
  private receive(candidate: number, term: number): number {
    if (term !== this.get(candidate, TERM) || this.get(candidate, CANDIDATE) === 0) return NOBODY;
    const votes = this.get(candidate, VOTES) + 1;
    this.put(candidate, VOTES, votes);
    if (votes * 2 <= this.size) return NOBODY;
    this.stop();
    return candidate;
  }

  private tell(kind: number, from: number, to: number, term: number): void {
    const { voters } = this;
    if (!voters.takesPart(to) || !voters.reaches(from, to)) return;
    const parts = (term * MOST_VOTERS + to) * MOST_VOTERS + from;
    voters.schedule(voters.delay(from, to), parts * KINDS + kind);
  }

  private arm(member: number, heardAgo: number): void {
    this.disarm(member);
    const patience = this.shortest + (this.longest - this.shortest) * this.stream.uniform();
    const delay = Math.max(0, patience - heardAgo);
    this.put(member, TIMER, this.voters.schedule(delay, member * KINDS + TIMEOUT));
  }

  private disarm(member: number): void {
    const timer = this.get(member, TIMER);
    if (timer !== NOBODY) this.voters.cancel(timer);
    this.put(member, TIMER, NOBODY);
  }

  private get(member: number, field: number): number {
    return this.fields[member * FIELDS + field]!;
  }

  private put(member: number, field: number, value: number): void {
    this.fields[member * FIELDS + field] = value;
  }

  save(): Saved {
    const running = this.isRunning ? 1 : 0;
    return [
      Float64Array.of(this.rounds, this.splitVotes, this.size, running, this.firstTerm),
      this.fields.slice(),
    ];
  }

  restore(saved: Saved): void {
    const [numbers, fields] = saved as [Float64Array, Int32Array];
    this.rounds = numbers[0]!;
    this.splitVotes = numbers[1]!;
    this.size = numbers[2]!;
    this.isRunning = numbers[3] === 1;
    this.firstTerm = numbers[4]!;
    this.fields.set(fields);
  }
}
