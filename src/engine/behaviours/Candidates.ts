import type { Instances } from '../Instances';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import type { Saveable, Saved } from '../state/Saveable';
import type { Behaviour } from './Behaviour';

/** The instances behind a set of connections, each with the number of calls that are out to it. They keep their places as instances are added. */
export class Candidates implements Saveable {
  /** Whether some instance has another weight than 1. */
  isUneven = false;
  /** The instances of whom these are the candidates, where a partition is not found out by calling them. */
  private readonly home: Instances | undefined;
  private readonly kernel: Kernel;
  private links: readonly Link[] = [];
  private link: number[] = [];
  private instance: number[] = [];
  private outstanding: number[] = [];
  /** By place; taken anew from the instances at each change. */
  private weight: number[] = [];
  private turn = 0;
  /** By connection, then instance: the place of each. */
  private places: number[][] = [];
  /** A bit for each place, set unless it was full when it was last looked at and no call to it has ended since. */
  private roomy = new Int32Array(0);

  constructor(kernel: Kernel, home?: Instances) {
    this.kernel = kernel;
    this.home = home;
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
    this.weigh();
    this.roomy = new Int32Array((this.count + 31) >>> 5).fill(-1);
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

  /** Its share against others where a policy goes by weight. */
  weightAt(place: number): number {
    return this.weight[place]!;
  }

  /** The zone that the instance is in; 0 is none. */
  zoneAt(place: number): number {
    return this.componentAt(place).instances.zone[this.instance[place]!]!;
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
      !component.instances.isAbsent(this.instance[place]!)
    );
  }

  /** Whether the instance answers. */
  answers(place: number): boolean {
    return (
      this.isThere(place) &&
      this.linkAt(place).faults.cut < 1 &&
      this.componentAt(place).instances.isUp(this.instance[place]!) &&
      this.isReached(place)
    );
  }

  /** Whether its instance was taken out of the placement. */
  isRetired(place: number): boolean {
    return this.componentAt(place).instances.isRetired(this.instanceAt(place));
  }

  /** Whether it passes a health check: it answers, and does not hang. */
  passesCheck(place: number): boolean {
    return this.answers(place) && this.componentAt(place).faults.hanging === 0;
  }

  open(place: number): void {
    this.outstanding[place]!++;
  }

  /** A call to an instance along a connection is settled; the place of that instance, -1 if it has none. */
  close(link: number, instance: number): number {
    const place = this.placeOf(link, instance);
    if (place >= 0) {
      this.outstanding[place]!--;
      this.roomy[place >>> 5]! |= 1 << (place & 31);
    }
    return place;
  }

  /** The next instance in turn that answers and has fewer calls out than `roomOf` its component; -1 when there is none. */
  nextWithRoom(roomOf: (component: Behaviour) => number): number {
    const ahead = this.roomBetween(this.turn + 1, this.count, roomOf);
    const place = ahead >= 0 ? ahead : this.roomBetween(0, this.turn + 1, roomOf);
    if (place >= 0) this.turn = place;
    return place;
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

  /** The first place with room from one place to before another. */
  private roomBetween(from: number, to: number, roomOf: (component: Behaviour) => number): number {
    const end = Math.min(to, this.count);
    for (let place = this.roomyFrom(from); place < end; place = this.roomyFrom(place + 1)) {
      if (!this.answers(place)) continue;
      if (this.outstanding[place]! < roomOf(this.componentAt(place))) return place;
      this.roomy[place >>> 5]! &= ~(1 << (place & 31));
    }
    return -1;
  }

  /** The first place from this one on whose bit is set; past the end when there is none. */
  private roomyFrom(place: number): number {
    const { roomy } = this;
    let word = place >>> 5;
    if (word >= roomy.length) return Infinity;
    let bits = roomy[word]! & (-1 << (place & 31));
    while (bits === 0) {
      if (++word >= roomy.length) return Infinity;
      bits = roomy[word]!;
    }
    return (word << 5) + 31 - Math.clz32(bits & -bits);
  }

  /** Whether no partition keeps an instance from coming for its work. */
  private isReached(place: number): boolean {
    const { home, kernel } = this;
    if (home === undefined || !kernel.partition.isActive) return true;
    return !kernel.partition.separates(home.zone[0]!, this.zoneAt(place));
  }

  private weigh(): void {
    this.weight = this.instance.map(
      (instance, place) => this.componentAt(place).instances.weight[instance]!,
    );
    this.isUneven = this.weight.some((weight) => weight !== 1);
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
