import { kinds } from '../../catalogue/index';
import { connectionParameters } from '../../model/connectionParameters';
import type { Kind } from '../../model/Kind';
import type { Code } from './Code';
import { parametersCode, type Settings } from './parametersCode';
import { newerPart } from './WireTable';

/** A kind with the code of its settings. */
export interface WireKind {
  readonly kind: Kind;
  readonly settings: Code<Settings>;
}

const all: readonly WireKind[] = kinds.map((kind: Kind) => ({
  kind,
  settings: parametersCode(kind.parameters),
}));
const byId = new Map(all.map((wireKind) => [wireKind.kind.id, wireKind]));
const byNumber = new Map(all.map((wireKind) => [wireKind.kind.number, wireKind]));

/** The kinds of the catalogue as a link names them: by number. */
export const kindsOnTheWire = {
  all,

  /** Throws where the design names a kind that the catalogue does not have: such a design is not valid. */
  ofId(id: string): WireKind {
    const found = byId.get(id);
    if (found === undefined) {
      throw new Error(`A link cannot name the kind "${id}".`);
    }
    return found;
  },

  /** Throws a `LinkProblem` where only a newer version has the number. */
  ofNumber(number: number): WireKind {
    const found = byNumber.get(number);
    if (found === undefined) {
      throw newerPart();
    }
    return found;
  },
} as const;

/** The settings of a connection. */
export const connectionSettingsCode: Code<Settings> = parametersCode(connectionParameters);
