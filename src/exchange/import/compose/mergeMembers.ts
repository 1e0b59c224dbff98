import { kindOf } from '../../../catalogue/kindOf';
import type { KindId } from '../../../catalogue/index';
import type { ComposeService } from './ComposeService';

/** A part of the design with the services of the file that it stands for: one, or the members of a cluster. */
export interface Cluster {
  readonly name: string;
  readonly kind: KindId;
  readonly by: 'image' | 'own' | 'name';
  readonly members: readonly [ComposeService, ...ComposeService[]];
}

/** Puts services of one image that differ only by a number at the end, such as kafka1 and kafka2, into one cluster. */
export function mergeMembers(singles: readonly Cluster[]): readonly Cluster[] {
  const merged = new Map<string, Cluster>();
  for (const one of singles) {
    const [service] = one.members;
    const stem = one.name.replace(/[-_]?\d+$/, '');
    const isMember =
      one.by === 'image' &&
      stem !== one.name &&
      stem !== '' &&
      kindOf(one.kind)?.instances === 'many';
    const key = isMember ? `${service.image}\n${stem}` : `\n${one.name}`;
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined ? one : { ...known, name: stem, members: [...known.members, service] },
    );
  }
  return [...merged.values()];
}
