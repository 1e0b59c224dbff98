import { mixSeed } from '../random/mixSeed';

/** Hashes are whole numbers from 0 to this, without it. */
const AROUND = 4_294_967_296;
const MOST_NODES = 1_048_576;

/** One node of a ring: its name decides where its points lie, whatever other nodes there are. */
export interface RingNode {
  /** Any 32-bit integer, different for each node. */
  readonly name: number;
  /** Points on the ring, 1 or more: its share of the keys is about its share of all points. */
  readonly points: number;
}

/**
 * Consistent hashing (Karger et al. 1997): every node has pseudo-random points on a ring of hashes, and a key belongs to the
 * node of the first point at or after its hash. A node that comes or goes moves no keys but its own. With `points` a node,
 * shares scatter by about 1 in the square root of `points`.
 */
export class HashRing {
  private readonly seed: number;
  private nodes: readonly RingNode[] = [];
  /** Hash times 2^20 plus the place of the node, in order. */
  private points = new Float64Array(0);

  constructor(seed: number) {
    this.seed = seed;
  }

  /** Puts these nodes on the ring, instead of those that were there; at most 1,048,576 of them. */
  lay(nodes: readonly RingNode[]): void {
    this.nodes = nodes;
    this.points = new Float64Array(nodes.reduce((sum, node) => sum + node.points, 0));
    const words = new Int32Array(4);
    let count = 0;
    nodes.forEach((node, place) => {
      for (let point = 0; point < node.points; point++) {
        mixSeed(words, this.seed, node.name, point);
        this.points[count++] = (words[0]! >>> 0) * MOST_NODES + place;
      }
    });
    this.points.sort();
  }

  /** The place, in the list of nodes, of the one that a hash belongs to; -1 on an empty ring. */
  ownerOf(hash: number): number {
    const { points } = this;
    return points.length === 0 ? -1 : points[this.firstAt(hash)]! % MOST_NODES;
  }

  /** The place of the first node from a hash on, around the ring, that takes it; -1 where none does. */
  firstFrom(hash: number, takes: (place: number) => boolean): number {
    const { points } = this;
    const first = points.length === 0 ? 0 : this.firstAt(hash);
    for (let step = 0; step < points.length; step++) {
      const at = first + step < points.length ? first + step : first + step - points.length;
      const place = points[at]! % MOST_NODES;
      if (takes(place)) return place;
    }
    return -1;
  }

  /** The share of all hashes that belongs to each node; they add up to 1. */
  shares(): Float64Array {
    const shares = new Float64Array(this.nodes.length);
    let before = hashOf(this.points.at(-1) ?? 0) - AROUND;
    for (const point of this.points) {
      shares[point % MOST_NODES]! += (hashOf(point) - before) / AROUND;
      before = hashOf(point);
    }
    return shares;
  }

  /** The first point at or after a hash, around the ring. */
  private firstAt(hash: number): number {
    const { points } = this;
    const wanted = hash * MOST_NODES;
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (points[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low === points.length ? 0 : low;
  }
}

function hashOf(point: number): number {
  return Math.floor(point / MOST_NODES);
}
