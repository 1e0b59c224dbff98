import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';

const words = {
  zones: 'zone',
  keySpaces: 'key space',
  operations: 'operation',
  tenants: 'tenant',
} as const;

type List = keyof typeof words;

/** Finds what a copied part refers to in the design that takes it, by name, and remembers what is not there. */
export class NameMatches {
  /** What was asked for and is not there, as 'zone “Zone B”'. */
  readonly missing = new Set<string>();

  private readonly copied: Design;
  private readonly receiving: Design;

  constructor(copied: Design, receiving: Design) {
    this.copied = copied;
    this.receiving = receiving;
  }

  /** The id in the receiving design; undefined where nothing of that list has the name. */
  find(list: List, id: Id): Id | undefined {
    const name = this.copied[list]?.find((one) => one.id === id)?.name;
    const found = this.receiving[list]?.find((one) => one.name === name)?.id;
    if (found === undefined && name !== undefined) {
      this.missing.add(`${words[list]} “${name}”`);
    }
    return found;
  }
}
