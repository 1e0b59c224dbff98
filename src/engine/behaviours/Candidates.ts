import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import type { Saveable, Saved } from '../state/Saveable';
import type { Behaviour } from './Behaviour';

/** The instances behind a set of connections, each with the number of calls that are out to it. They keep their places as instances are added. */
export class Candidates implements Saveable {
  private readonly kernel: Kernel;
  private links: readonly Link[] = [];
  private link: number[] = [];
  private instance: number[] = [];
  private outstanding: number[] = [];
  private turn = 0;
  /** By connection, then instance: the place of each. */
  private places: number[][] = [];

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Takes the connections; instances that are new get a place at the end. */
  connect(links: readonly Link[]): void {
    this.links = links;
    this.refresh();
  }

  /** Adds the instances that have come since. */
  refresh(): void {
    for (const link of this.links) {
      const { count } = this.kernel.components[link.to]!.instances;
      for (let instance = 0; instance < count; instance++) {
        if (this.placeOf(link.index, instance) < 0) {
          this.link.push(link.index);
          this.instance.push(instance);
          this.outstanding.push(0);
          this.index(this.count - 1);
        }
      }
    }
  }

  get count(): number {
    return this.link.length;
  }

  linkAt(place: number): Link {
    return this.kernel.links[this.link[place]!]!;
  }

  instanceAt(place: number): number {
    return this.instance[place]!;
  }

  componentAt(place: number): Behaviour {
    return this.kernel.components[this.linkAt(place).to]!;
  }

  /** Calls that are out. */
  outstandingAt(place: number): number {
    return this.outstanding[place]!;
  }

  /** Whether the instance is part of the drawing: neither it nor its connection was removed. */
  isThere(place: number): boolean {
    const component = this.componentAt(place);
    return (
      this.linkAt(place).faults.removed === 0 &&
      component.faults.removed === 0 &&
      (component.instances.down[this.instance[place]!]! & 4) === 0
    );
  }

  /** Whether the instance answers. */
  answers(place: number): boolean {
    return (
      this.isThere(place) &&
      this.linkAt(place).faults.cut === 0 &&
      this.componentAt(place).instances.isUp(this.instance[place]!)
    );
  }

  open(place: number): void {
    this.outstanding[place]!++;
  }

  /** A call to an instance along a connection is settled. */
  close(link: number, instance: number): void {
    const place = this.placeOf(link, instance);
    if (place >= 0) this.outstanding[place]!--;
  }

  /** The next instance in turn that answers and has fewer calls out than `roomOf` its component; -1 when there is none. */
  nextWithRoom(roomOf: (component: Behaviour) => number): number {
    const { count } = this;
    for (let step = 1; step <= count; step++) {
      const place = (this.turn + step) % count;
      if (this.answers(place) && this.outstanding[place]! < roomOf(this.componentAt(place))) {
        this.turn = place;
        return place;
      }
    }
    return -1;
  }

  save(): Saved {
    return [
      Float64Array.from(this.link),
      Float64Array.from(this.instance),
      Float64Array.from(this.outstanding),
      this.turn,
    ];
  }

  restore(saved: Saved): void {
    const [link, instance, outstanding, turn] = saved as [
      Float64Array,
      Float64Array,
      Float64Array,
      number,
    ];
    this.link = [...link];
    this.instance = [...instance];
    this.outstanding = [...outstanding];
    this.turn = turn;
    this.places = [];
    for (let place = 0; place < this.count; place++) this.index(place);
  }

  private placeOf(link: number, instance: number): number {
    return this.places[link]?.[instance] ?? -1;
  }

  private index(place: number): void {
    const link = this.link[place]!;
    this.places[link] ??= [];
    this.places[link][this.instance[place]!] = place;
  }
}
