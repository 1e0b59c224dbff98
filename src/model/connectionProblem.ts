import type { CallRule } from './CallRule';
import { circleProblem } from './circleProblem';
import type { Component } from './Component';
import type { Design } from './Design';
import type { Id } from './Id';
import type { Kind, KindOf } from './Kind';
import { portWords } from './portWords';

/** Why two components cannot be connected in this direction, in plain words with a mend; undefined when they can. `rules` are those of its own, if it has any. */
export function connectionProblem(
  design: Design,
  from: Id,
  to: Id,
  kindOf: KindOf,
  rules?: readonly CallRule[],
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
  const nameOf = (id: Id): string => design.components.find((one) => one.id === id)?.name ?? '';
  return circleProblem({ from, to, ...(rules && { rules }) }, design.connections, nameOf);
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
    return `${callee.name} only sends. Draw the connection from it instead.`;
  }
  if (callerKind.sends.length === 0) {
    return `${caller.name} answers calls and makes none.`;
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
