import type { Component } from './Component';
import type { Design } from './Design';
import type { Id } from './Id';
import type { Kind, KindOf, Port } from './Kind';

const portWords: Record<Port, string> = {
  request: 'requests',
  lookup: 'cache look-ups',
  query: 'queries',
  message: 'messages',
  work: 'jobs',
};

/** Why two components cannot be connected in this direction, in plain words with a mend; undefined when they can. */
export function connectionProblem(
  design: Design,
  from: Id,
  to: Id,
  kindOf: KindOf,
): string | undefined {
  const caller = design.components.find((component) => component.id === from);
  const callee = design.components.find((component) => component.id === to);
  if (caller === undefined || callee === undefined) {
    return 'A connection needs a component at both ends.';
  }
  if (from === to) {
    return `${caller.name} cannot call itself.`;
  }
  if (design.connections.some((connection) => connection.from === from && connection.to === to)) {
    return `${caller.name} is already connected to ${callee.name}.`;
  }
  const problem = portProblem(caller, kindOf(caller.kind), callee, kindOf(callee.kind));
  if (problem !== undefined) {
    return problem;
  }
  return reaches(design, to, from)
    ? `This would send calls in a circle: ${callee.name} already leads to ${caller.name}.`
    : undefined;
}

function portProblem(
  caller: Component,
  callerKind: Kind | undefined,
  callee: Component,
  calleeKind: Kind | undefined,
): string | undefined {
  if (callerKind === undefined || calleeKind === undefined) {
    return 'One end is of a kind that this version does not know.';
  }
  if (calleeKind.receives === undefined) {
    return `${callee.name} is a ${calleeKind.name.toLowerCase()}: it only sends. Draw the connection from it instead.`;
  }
  if (callerKind.sends.length === 0) {
    return `${caller.name} is a ${callerKind.name.toLowerCase()}: it answers calls and makes none.`;
  }
  if (callerKind.sends.includes(calleeKind.receives)) {
    return undefined;
  }
  const sent = callerKind.sends.map((port) => portWords[port]).join(' or ');
  return `${caller.name} sends ${sent}; ${callee.name} takes ${portWords[calleeKind.receives]}. ${mendOf(callerKind, calleeKind)}`;
}

function mendOf(caller: Kind, callee: Kind): string {
  if (callee.receives === 'work') {
    return 'Put a queue between them.';
  }
  if (caller.sends.length === 1 && caller.sends[0] === 'work') {
    return 'Put a worker between them.';
  }
  return 'Put a service between them.';
}

/** Whether calls that start at `from` can come to `to`. */
function reaches(design: Design, from: Id, to: Id): boolean {
  const seen = new Set<Id>([from]);
  const open = [from];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (current === to) {
      return true;
    }
    for (const connection of design.connections) {
      if (connection.from === current && !seen.has(connection.to)) {
        seen.add(connection.to);
        open.push(connection.to);
      }
    }
  }
  return false;
}
