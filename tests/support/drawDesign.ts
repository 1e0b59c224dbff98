import { kinds } from '../../src/catalogue/index';
import { kindOf } from '../../src/catalogue/kindOf';
import { applyEdit } from '../../src/model/applyEdit';
import type { Design } from '../../src/model/Design';
import type { Edit } from '../../src/model/Edit';
import { emptyDesign } from '../../src/model/emptyDesign';
import type { Kind } from '../../src/model/Kind';
import type { Objective } from '../../src/model/Objective';
import { RandomStream } from '../../src/engine/random/RandomStream';

/**
 * How large a drawing is, and whether its names are words of the trade, made up of syllables, or random letters that no
 * dictionary can help with.
 */
export interface Drawing {
  readonly components: number;
  readonly connections: number;
  readonly names: 'usual' | 'madeUp' | 'letters';
  readonly seed: number;
}

/**
 * A design as a person would draw it: on a grid, custom names, ten edited settings, inferred plans, four scenario steps and
 * two objectives. The same seed draws the same design.
 */
export function drawDesign({ components, connections, names, seed }: Drawing): Design {
  const random = new Chance(seed);
  let design: Design = { ...emptyDesign, name: random.name(names) };
  const edit = (one: Edit) => {
    const result = applyEdit(design, one, kindOf);
    design = result.ok ? result.design : design;
  };
  for (let count = 0; count < components; count += 1) {
    const kind: Kind = count === 0 ? kinds[0] : random.pick<Kind>(kinds);
    const instances = kind.instances === 'single' ? 1 : 1 + random.below(4);
    edit({
      type: 'addComponent',
      component: {
        id: design.nextId,
        kind: kind.id,
        name: random.name(names),
        x: random.below(80) * 20,
        y: random.below(50) * 20,
        placement: [{ zone: random.below(3), instances }],
        parameters: {},
      },
    });
  }
  for (let tries = 0; tries < 20_000 && design.connections.length < connections; tries += 1) {
    const [from, to] = [random.pick(design.components).id, random.pick(design.components).id];
    edit({ type: 'addConnection', connection: { id: design.nextId, from, to, parameters: {} } });
  }
  for (let count = 0; count < 10; count += 1) {
    const { id, kind } = random.pick(design.components);
    const parameter = random.pick(
      (kindOf(kind)?.parameters ?? []).filter(({ type }) => type === 'number'),
    );
    const value = (1 + random.below(99)) * 5;
    edit({ type: 'setParameter', id, parameter: parameter?.name ?? '', value });
  }
  return withObjectives(withScenario(design, random), random);
}

function withScenario(design: Design, random: Chance): Design {
  const steps = [60, 120, 180, 240].map((atSeconds, index) => ({
    type: 'fault' as const,
    id: design.nextId + index,
    atSeconds,
    endSeconds: atSeconds + 30,
    fault:
      index % 2 === 0
        ? ({ type: 'traffic', component: 0, factor: 2 + random.below(5) } as const)
        : ({ type: 'cut', connection: random.pick(design.connections).id } as const),
  }));
  const scenario = { durationSeconds: 300, steps };
  const result = applyEdit(design, { type: 'setScenario', scenario }, kindOf);
  return result.ok ? result.design : design;
}

function withObjectives(design: Design, random: Chance): Design {
  const objectives: readonly Objective[] = [
    {
      type: 'latency',
      id: design.nextId,
      operation: random.pick(design.operations).id,
      quantile: 0.99,
      mostSeconds: (1 + random.below(40)) * 0.025,
    },
    { type: 'success', id: design.nextId + 1, leastShare: 0.999 },
  ];
  const result = applyEdit(design, { type: 'setObjectives', objectives }, kindOf);
  return result.ok ? result.design : design;
}

const syllables =
  'ba bel cor dan dre fen gal hu ix jor ka lim mon nar or pol qua ris sta tur ul ven wex yan zi thro gly spu'.split(
    ' ',
  );
const trade =
  'Orders Payment User Cart Session Search Video Upload Image Mail Ledger Stock Price Review Feed Geo'.split(
    ' ',
  );
const roles = 'API service DB cache queue worker gateway store servers index'.split(' ');

class Chance {
  private readonly stream: RandomStream;

  constructor(seed: number) {
    this.stream = new RandomStream(seed, 1, 1);
  }

  below(limit: number): number {
    return this.stream.integer(limit);
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }

  name(names: Drawing['names']): string {
    if (names === 'usual') {
      return `${this.pick(trade)} ${this.pick(roles)}`;
    }
    if (names === 'letters') {
      return this.letters(4 + this.below(9));
    }
    const word = () => {
      const text = Array.from({ length: 2 + this.below(2) }, () => this.pick(syllables)).join('');
      return text.charAt(0).toUpperCase() + text.slice(1);
    };
    return this.below(2) === 0 ? word() : `${word()} ${this.pick(syllables)}`;
  }

  private letters(count: number): string {
    const text = Array.from({ length: count }, () => String.fromCharCode(97 + this.below(26)));
    return text.join('').replace(/^./, (first) => first.toUpperCase());
  }
}
