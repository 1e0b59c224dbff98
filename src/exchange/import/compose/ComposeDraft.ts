import { kindOf } from '../../../catalogue/kindOf';
import type { KindId } from '../../../catalogue/index';
import type { Cluster } from './mergeMembers';

/** One dependency of a compose file: who has it, on what, and what the file calls it. */
export interface Dependency {
  readonly from: string;
  readonly to: string;
  /** The names under which it is stated: `depends_on`, `links`, or keys of the environment. */
  readonly by: Set<string>;
}

/** The parts of a compose file by name, and their dependencies on each other, each once. */
export class ComposeDraft {
  readonly clusters: Map<string, Cluster>;
  private readonly known = new Map<string, Dependency>();

  constructor(clusters: readonly Cluster[]) {
    this.clusters = new Map(clusters.map((cluster) => [cluster.name, cluster]));
  }

  get dependencies(): readonly Dependency[] {
    return [...this.known.values()];
  }

  depend(from: string, to: string, by: string): void {
    const key = `${from}\n${to}`;
    const known = this.known.get(key);
    if (known === undefined) this.known.set(key, { from, to, by: new Set([by]) });
    else known.by.add(by);
  }

  kindOf(name: string): KindId {
    return this.clusters.get(name)?.kind ?? 'service';
  }

  /** Whether it is a broker of messages. */
  isQueue(name: string): boolean {
    return kindOf(this.kindOf(name))?.receives === 'message';
  }

  /** Whether it is code that makes calls: no store, no broker, no balancer. */
  isApp(name: string): boolean {
    const kind = kindOf(this.kindOf(name));
    return (
      kind?.receives === undefined || (kind.sends.includes('query') && kind.behaviour !== 'cache')
    );
  }

  isBalancer(name: string): boolean {
    const behaviour = kindOf(this.kindOf(name))?.behaviour;
    return behaviour === 'router' || behaviour === 'gate' || this.kindOf(name) === 'cdn';
  }

  change(name: string, kind: KindId): void {
    const cluster = this.clusters.get(name);
    if (cluster !== undefined) this.clusters.set(name, { ...cluster, kind });
  }
}
