import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/catalogue/index';
import { kindOf } from '../../src/catalogue/kindOf';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import { Simulation } from '../../src/engine/Simulation';
import { checkParameter } from '../../src/model/checkParameter';
import type { Fault, FaultType } from '../../src/model/Fault';
import type { Kind } from '../../src/model/Kind';
import type { Parameter } from '../../src/model/Parameter';
import { componentColumns } from '../../src/model/Snapshot';
import { lasts, stressed, subject } from './stressed';

const all: readonly Kind[] = kinds;

test('no two kinds share an id, a number or a name', () => {
  for (const field of ['id', 'number', 'name'] as const) {
    expect(new Set(all.map((kind) => kind[field])).size).toBe(all.length);
  }
});

test('whatever a kind sends, another one takes, and the other way round', () => {
  const sent = new Set(all.flatMap(({ sends }) => sends));
  const taken = new Set(all.flatMap(({ receives }) => (receives === undefined ? [] : [receives])));
  expect([...sent].toSorted()).toEqual([...taken].toSorted());
});

test('what only sends is a source, and every source only sends', () => {
  for (const { behaviour, receives } of all) {
    expect(behaviour === 'source').toBe(receives === undefined);
  }
});

describe.each(kinds.map((kind) => [kind.id, kind as Kind] as const))('%s', (id, kind) => {
  test('no two settings share a name or a number, nor two options of one', () => {
    const { parameters } = kind;
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    expect(new Set(parameters.map(({ number }) => number)).size).toBe(parameters.length);
    for (const options of parameters.flatMap((one) =>
      one.type === 'choice' ? [one.options] : [],
    )) {
      expect(new Set(options.map(({ number }) => number)).size).toBe(options.length);
    }
  });

  test('its defaults are allowed', () => {
    const problems = kind.parameters.flatMap((parameter: Parameter) => [
      checkParameter(parameter, parameter.default),
      checkParameter(parameter, parameter.linkDefault),
    ]);
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  });

  test('its presets name settings that it has, with values that are allowed', () => {
    const problems = (kind.presets ?? []).flatMap(({ values }) =>
      Object.entries(values).map(([name, value]) => {
        const parameter = kind.parameters.find((one) => one.name === name);
        return parameter === undefined ? `no ${name}` : checkParameter(parameter, value);
      }),
    );
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  });

  test('its card shows numbers', () => {
    const simulation = start(stressed(id));
    simulation.advance(1.5, Infinity);
    const request = { run: 1, secondsKnown: 0, hops: 0, buffer };
    const { componentIds, components } = takeSnapshot(simulation, request);
    const row = componentIds.indexOf(subject) * componentColumns.length;
    const shown = kind.card.map(({ column }) => components[row + componentColumns.indexOf(column)]);
    expect(shown.filter((value) => !(value !== undefined && value >= 0))).toEqual([]);
  });

  test.each(kind.faults)('"%s" has an effect on it', (type) => {
    const broken = start(stressed(id));
    // What acts once has to meet something that is under way.
    broken.advance(1.63, Infinity);
    expect(broken.act({ type: 'break', id: 990, fault: faultOf(type) })).toEqual([]);
    broken.advance(lasts, Infinity);
    const whole = start(stressed(id));
    whole.advance(lasts, Infinity);
    expect(broken.digest().digest).not.toBe(whole.digest().digest);
  });
});

function start(design: ReturnType<typeof stressed>): Simulation {
  const started = Simulation.start(design, kindOf);
  if (!started.ok) throw new Error(started.problems.map(({ message }) => message).join(' '));
  return started.simulation;
}

function buffer(length: number): Float64Array {
  return new Float64Array(length);
}

function faultOf(type: FaultType): Fault {
  switch (type) {
    case 'kill':
      return { type, component: subject, instances: 0 };
    case 'slow':
    case 'traffic':
      return { type, component: subject, factor: 3 };
    case 'errors':
    case 'quotaCut':
    case 'loseReplies':
      return { type, component: subject, share: 0.5 };
    case 'hang':
    case 'flushCache':
    case 'reconnect':
    case 'pausePrimary':
    case 'stopReplication':
    case 'expire':
    case 'diskFull':
    case 'stopConsumers':
    case 'redeliver':
    case 'switchOver':
      return { type, component: subject };
    case 'pauses':
      return { type, component: subject, everySeconds: 0.5, pauseMs: 100 };
    case 'leak':
      return { type, component: subject, afterSeconds: 1, restartSeconds: 2 };
    case 'flap':
      return { type, component: subject, instances: 1, everySeconds: 60 };
    case 'ramp':
    case 'grow':
      return { type, component: subject, factor: 5, overSeconds: 2 };
    case 'skew':
      return { type, component: subject, spreadMs: 1_000 };
    case 'deploy':
      return { type, component: subject, share: 0.5, bootSeconds: 0.5 };
    default:
      throw new Error(`No kind has the fault "${type}" by itself.`);
  }
}
