import type { Kind, KindOf } from '../model/Kind';

/** The kinds that a worker has been told of. */
export class KnownKinds {
  private readonly byId = new Map<string, Kind>();

  readonly kindOf: KindOf = (kindId) => this.byId.get(kindId);

  readonly learn = (kinds: readonly Kind[]): void => {
    for (const kind of kinds) this.byId.set(kind.id, kind);
  };
}
