import type { Design } from '../../model/Design';
import { sameValue } from '../../model/sameValue';
import type { Code } from './Code';
import { componentsCode } from './componentsCode';
import { connectionsCode } from './connectionsCode';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { keySpacesCode, operationsCode, zonesCode } from './listCodes';
import { scenarioCode } from './scenarioCode';
import { starterBasics } from './starterBasics';

const usualSeed = 42;

/** A whole design, part after part. */
export const designCode: Code<Design> = {
  write(out, design) {
    out.text(design.name);
    out.flag(design.seed === usualSeed);
    if (design.seed !== usualSeed) {
      out.fixed(design.seed, 32);
    }
    out.integer(design.slice - 1, 0);
    out.integer(design.planRules - 1, 0);
    writeBasics(out, design);
    componentsCode.write(out, design.components, lastId(design));
    connectionsCode.write(out, design.connections, design.components, lastId(design));
    out.integer(design.nextId - 1 - highestId(design), 0);
    scenarioCode.write(out, design.scenario);
  },

  read(from) {
    const head = {
      name: from.text(),
      seed: from.flag() ? usualSeed : from.fixed(32),
      slice: from.integer(0) + 1,
      planRules: from.integer(0) + 1,
    };
    const basics = readBasics(from);
    const components = componentsCode.read(from, lastId(basics));
    const drawn = { ...basics, components };
    const connections = connectionsCode.read(from, components, lastId(basics));
    const above = from.integer(0);
    const scenario = scenarioCode.read(from);
    const whole = { ...head, ...drawn, connections, scenario };
    return { ...whole, nextId: highestId(whole) + 1 + above };
  },
};

type Basics = Pick<Design, 'zones' | 'keySpaces' | 'operations'>;

function writeBasics(out: LinkWriter, { zones, keySpaces, operations }: Design): void {
  const isStarter = sameValue({ zones, keySpaces, operations }, starterBasics);
  out.flag(isStarter);
  if (!isStarter) {
    zonesCode.write(out, zones);
    keySpacesCode.write(out, keySpaces);
    operationsCode.write(out, operations);
  }
}

function readBasics(from: LinkReader): Basics {
  return from.flag()
    ? starterBasics
    : {
        zones: zonesCode.read(from),
        keySpaces: keySpacesCode.read(from),
        operations: operationsCode.read(from),
      };
}

/** Where the ids of the drawing usually begin. */
function lastId({ zones, keySpaces, operations }: Basics): number {
  return highest([...zones, ...keySpaces, ...operations]);
}

function highestId(
  design: Omit<Design, 'name' | 'seed' | 'slice' | 'planRules' | 'nextId'>,
): number {
  const { components, connections, scenario } = design;
  return Math.max(lastId(design), highest([...components, ...connections, ...scenario.steps]));
}

function highest(things: readonly { readonly id: number }[]): number {
  return things.reduce((most, { id }) => Math.max(most, id), 0);
}
