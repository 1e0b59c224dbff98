import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';

const words = {
  zones: 'zone',
  keySpaces: 'key space',
  operations: 'operation',
  tenants: 'tenant',
} as const;

type List = keyof typeof words;

/**
 * Finds what a copied part refers to in the design that takes it, by name, and remembers what is not there. A name that
 * differs in capitals, spaces and hyphens only is the same to a person, and is taken where there is none that is equal.
 */
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
    const there = this.receiving[list] ?? [];
    const found = (
      there.find((one) => one.name === name) ??
      there.find((one) => name !== undefined && plain(one.name) === plain(name))
    )?.id;
    if (found === undefined && name !== undefined) {
      this.missing.add(`${words[list]} “${name}”`);
    }
    return found;
  }
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, '');
}
