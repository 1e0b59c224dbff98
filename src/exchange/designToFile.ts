import { kindOf } from '../catalogue/kindOf';
import type { Component } from '../model/Component';
import { connectionParameters } from '../model/connectionParameters';
import type { Design } from '../model/Design';
import { fileFormat } from './file/fileFormat';
import { withoutDefaults } from '../model/withoutDefaults';

/** The text of a design file: pretty JSON with its keys always in the same order, without settings that equal `linkDefault`. */
export function designToFile(design: Design): string {
  const lean: Design = {
    ...design,
    components: design.components.map((component) => ({
      ...component,
      parameters: leanParameters(component.kind, component.parameters),
    })),
    ...(design.customKinds && {
      customKinds: design.customKinds.map((own) => ({
        ...own,
        parameters: leanParameters(own.like, own.parameters),
      })),
    }),
    connections: design.connections.map((connection) => ({
      ...connection,
      parameters: withoutDefaults(connectionParameters, connection.parameters),
    })),
  };
  return `${JSON.stringify(inOrder({ ...fileFormat, design: lean }), null, 2)}\n`;
}

function leanParameters(
  kind: string,
  parameters: Component['parameters'],
): Component['parameters'] {
  const known = kindOf(kind)?.parameters;
  return known === undefined ? parameters : withoutDefaults(known, parameters);
}

/** The keys of every noun, so that two files of one design are equal; settings are in the order of their names. */
const keyOrder = new Map(
  (
    'format version type id kind like name text region keys zipf absent hot access keySpace priority requestBytes replyBytes seed slice planRules nextId from to x y ' +
    'zone instances speed weight operation tenant delayMs share placement events atSeconds endSeconds durationSeconds component connection ' +
    'factor addedMs everySeconds pauseMs afterSeconds restartSeconds overSeconds bootSeconds fault step mode missOf probability count operations at parameter value edit edits moves ' +
    'counts serial enough required asks by key timeoutMs ' +
    'distribution low high mean median sigma shape k minimum alpha deviation parts values ' +
    'width height zones keySpaces tenants follow components connections parameters rules customKinds marks quantile mostSeconds leastShare mostShare mostPerMonth objectives scenario steps design'
  )
    .split(' ')
    .map((key, place) => [key, place]),
);

function inOrder(value: unknown, named = false): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => inOrder(item));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
    key,
    inOrder(item, key === 'parameters'),
  ]);
  return Object.fromEntries(
    entries.toSorted(([one], [other]) =>
      named ? (one < other ? -1 : 1) : rank(one) - rank(other),
    ),
  );
}

function rank(key: string): number {
  return keyOrder.get(key) ?? keyOrder.size;
}
