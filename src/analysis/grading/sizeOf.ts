import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import { resolveParameter } from '../../model/resolveParameter';

/**
 * How many times as large as usual for its kind each instance of a component is, 1 at least: by what works at the same time (its
 * processors or, where each slot has its own, its slots; slots that only wait cost nothing), or by the keys in its memory.
 */
export function sizeOf(component: Component, kind: Kind): number {
  const now = (name: string): number => numberOf(kind, name, component.parameters);
  const usual = (name: string): number => numberOf(kind, name, {});
  return Math.max(
    1,
    ratio(workers(now), workers(usual)),
    ratio(now('capacity'), usual('capacity')),
  );
}

function workers(read: (name: string) => number): number {
  return read('processors') || read('slots');
}

function ratio(now: number, usual: number): number {
  return usual > 0 ? now / usual : 1;
}

/** A setting as it is or, where none is stored, as it usually is; 0 where the kind has no such number. */
function numberOf({ parameters }: Kind, name: string, stored: Component['parameters']): number {
  const parameter = parameters.find((one) => one.name === name);
  return parameter?.type === 'number' ? Number(resolveParameter(parameter, stored)) : 0;
}
