import type { Saveable, Saved } from '../state/Saveable';
import { Channel, type ChannelOwner } from './Channel';

/** The channels of a queue (one) or a topic (one for each connection that ever subscribed), by number. */
export class Channels implements Saveable {
  readonly all: Channel[] = [];
  /** By channel: the index of its connection; -1 where all of them share it. */
  private connections: number[] = [];
  private readonly owner: ChannelOwner;

  constructor(owner: ChannelOwner) {
    this.owner = owner;
  }

  /** The channel of a connection (-1: of all), made where there is none yet. */
  of(connection: number): Channel {
    const known = this.connections.indexOf(connection);
    return known >= 0 ? this.all[known]! : this.add(connection);
  }

  /** The channel along whose connection a delivery went. */
  ofDelivery(connection: number): Channel {
    return this.connections[0] === -1 ? this.all[0]! : this.of(connection);
  }

  /** The index of the connection of a channel; -1 where all of them share it. */
  connectionOf(channel: Channel): number {
    return this.connections[channel.number]!;
  }

  save(): Saved {
    return [Float64Array.from(this.connections), this.all.map((channel) => channel.save())];
  }

  restore(saved: Saved): void {
    const [connections, channels] = saved as [Float64Array, readonly Saved[]];
    this.all.length = 0;
    this.connections = [];
    channels.forEach((channel, number) => this.add(connections[number]!).restore(channel));
  }

  private add(connection: number): Channel {
    const channel = new Channel(this.all.length, this.owner);
    this.connections.push(connection);
    this.all.push(channel);
    return channel;
  }
}
