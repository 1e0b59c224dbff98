import type { Link } from '../Link';
import type { Saveable, Saved } from '../state/Saveable';
import { ConsumerGroup, type GroupOwner } from './ConsumerGroup';

/** The consumer groups of a log, one for each connection that ever went out from it, by number. */
export class ConsumerGroups implements Saveable {
  readonly all: ConsumerGroup[] = [];
  /** By number: the index of its connection. */
  private connections: number[] = [];
  private readonly owner: GroupOwner;
  private readonly linkAt: (connection: number) => Link;

  constructor(owner: GroupOwner, linkAt: (connection: number) => Link) {
    this.owner = owner;
    this.linkAt = linkAt;
  }

  /** The group of a connection; undefined where there is none. */
  of(connection: number): ConsumerGroup | undefined {
    return this.all[this.connections.indexOf(connection)];
  }

  /** The group of a connection, made where there is none yet. */
  admit(connection: number): ConsumerGroup {
    return this.of(connection) ?? this.add(connection);
  }

  save(): Saved {
    return [Float64Array.from(this.connections), this.all.map((group) => group.save())];
  }

  restore(saved: Saved): void {
    const [connections, groups] = saved as [Float64Array, readonly Saved[]];
    this.all.length = 0;
    this.connections = [];
    groups.forEach((group, number) => this.add(connections[number]!).restore(group));
  }

  private add(connection: number): ConsumerGroup {
    const group = new ConsumerGroup(this.all.length, this.linkAt(connection), this.owner);
    this.connections.push(connection);
    this.all.push(group);
    return group;
  }
}
