import { checkFault } from './checkFault';
import { checkMark } from './checkMark';
import { checkName } from './checkName';
import type { Design } from './Design';
import { checkObjective } from './checkObjective';
import { limits } from './limits';
import { checkTraffic } from './checkTraffic';
import { unknownIn } from './unknownIn';

/** What is wrong with zones, key spaces, operations or scenario, as one sentence; undefined when all is right. */
export function checkReferences(design: Design): string | undefined {
  return (
    checkCounts(design) ??
    checkIds(design) ??
    checkNames(design) ??
    checkMarks(design) ??
    checkObjectives(design) ??
    checkKeySpaces(design) ??
    checkOperations(design) ??
    checkTraffic(design) ??
    checkOperationsInUse(design) ??
    checkKeySpacesInUse(design) ??
    checkZonesInUse(design) ??
    checkScenario(design)
  );
}

function checkCounts(design: Design): string | undefined {
  const counts = [
    [design.zones.length, limits.zones, 'zones'],
    [design.keySpaces.length, limits.keySpaces, 'key spaces'],
    [design.operations.length, limits.operations, 'operations'],
    [design.tenants?.length ?? 0, limits.tenants, 'tenants'],
    [design.customKinds?.length ?? 0, limits.customKinds, 'components of your own'],
    [design.marks?.length ?? 0, limits.marks, 'notes and areas'],
    [design.objectives?.length ?? 0, limits.objectives, 'objectives'],
    [design.scenario.steps.length, limits.scenarioSteps, 'scenario steps'],
  ] as const;
  const over = counts.find(([count, limit]) => count > limit);
  return over && `A design holds at most ${over[1]} ${over[2]}.`;
}

function checkIds(design: Design): string | undefined {
  const ids = [
    ...design.zones,
    ...design.keySpaces,
    ...design.operations,
    ...(design.tenants ?? []),
    ...(design.customKinds ?? []),
    ...(design.marks ?? []),
    ...(design.objectives ?? []),
    ...design.components,
    ...design.connections,
    ...design.scenario.steps,
  ].map((thing) => thing.id);
  const right = ids.every((id) => Number.isInteger(id) && id >= 1 && id <= limits.id);
  return right && new Set(ids).size === ids.length
    ? undefined
    : 'Every id must be a whole number from 1 and used once.';
}

function checkNames(design: Design): string | undefined {
  const { zones, keySpaces, operations, tenants = [], customKinds = [] } = design;
  for (const thing of [...zones, ...keySpaces, ...operations, ...tenants, ...customKinds]) {
    const problem = checkName(thing.name, 'The name');
    if (problem !== undefined) {
      return problem;
    }
  }
  const badRegion = design.zones.find(({ region }) => checkName(region, '') !== undefined);
  return badRegion && checkName(badRegion.region, `The region of ${badRegion.name}`);
}

function checkMarks({ marks = [] }: Design): string | undefined {
  return marks.map(checkMark).find((problem) => problem !== undefined);
}

function checkObjectives(design: Design): string | undefined {
  for (const objective of design.objectives ?? []) {
    const problem = checkObjective(objective, design);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkKeySpaces(design: Design): string | undefined {
  for (const { keys, zipf, name, absent = 0, hot = 0 } of design.keySpaces) {
    if (!Number.isInteger(keys) || keys < 1 || keys > limits.keys) {
      return `${name} must have 1 to ${limits.keys.toLocaleString('en-US')} keys.`;
    }
    if (!(zipf >= 0 && zipf <= 3)) {
      return `The Zipf exponent of ${name} must be between 0 and 3.`;
    }
    if (!(absent >= 0 && absent <= 1 && hot >= 0 && hot <= 1)) {
      return `The shares of absent keys and of the hot key of ${name} must be between 0 and 1.`;
    }
  }
  return undefined;
}

function checkOperations(design: Design): string | undefined {
  if (design.operations.length === 0) {
    return 'A design needs at least one operation.';
  }
  const orphan = design.operations.find(
    (operation) => !design.keySpaces.some((space) => space.id === operation.keySpace),
  );
  return orphan && `${orphan.name} works on a key space that the design does not have.`;
}

/** Traffic and call rules name operations and tenants by id. */
function checkOperationsInUse(design: Design): string | undefined {
  const known = new Set(design.operations.map(({ id }) => id));
  for (const { name, parameters } of design.components) {
    for (const value of Object.values(parameters)) {
      const unknown = unknownIn(value, design);
      if (unknown === 'a tenant') {
        return `${name} sends requests of a tenant that the design does not have. Take it out of its traffic first.`;
      }
      if (unknown !== undefined) {
        return `${name} sends ${unknown} that the design does not have. Take it out of its traffic first.`;
      }
    }
  }
  const caller = design.connections.find(({ rules }) =>
    rules?.some(({ operations }) => operations.some((id) => !known.has(id))),
  );
  return caller && 'A call rule names an operation that the design does not have. Change it first.';
}

/** Call rules name key spaces by id. */
function checkKeySpacesInUse({ connections, keySpaces }: Design): string | undefined {
  const known = new Set(keySpaces.map(({ id }) => id));
  const caller = connections.find(({ rules }) =>
    rules?.some(({ key }) => key !== undefined && !known.has(key.keySpace)),
  );
  return caller && 'A call rule names a key space that the design does not have. Change it first.';
}

function checkZonesInUse(design: Design): string | undefined {
  const homeless = design.components.find((component) =>
    component.placement.some(
      ({ zone }) => zone !== 0 && !design.zones.some((other) => other.id === zone),
    ),
  );
  return homeless && `${homeless.name} is placed in a zone that the design does not have.`;
}

function checkScenario(design: Design): string | undefined {
  const { durationSeconds, steps } = design.scenario;
  if (!(durationSeconds > 0 && durationSeconds <= limits.simulatedSeconds)) {
    return `The timeline must be longer than 0 s and at most ${limits.simulatedSeconds.toLocaleString('en-US')} s.`;
  }
  for (const step of steps) {
    if (!(step.atSeconds >= 0 && step.atSeconds <= limits.simulatedSeconds)) {
      return `A scenario step must start at 0 s or later, and at ${limits.simulatedSeconds.toLocaleString('en-US')} s at the latest.`;
    }
    if (step.type === 'fault') {
      const problem = checkEnd(step.atSeconds, step.endSeconds) ?? checkFault(step.fault, design);
      if (problem !== undefined) {
        return problem;
      }
    }
  }
  return undefined;
}

function checkEnd(atSeconds: number, endSeconds: number | undefined): string | undefined {
  return endSeconds === undefined || (endSeconds > atSeconds && endSeconds < Infinity)
    ? undefined
    : 'A scenario step must end after it starts.';
}
