import type { Design } from './Design';
import type { KindOf } from './Kind';
import { resolveParameter } from './resolveParameter';

const atARate: readonly unknown[] = ['poisson', 'constant'];

/** What a design is drawn for: requests per second of all sources that send at a rate of their own. */
export function statedLoad({ components }: Design, kindOf: KindOf): number {
  return components.reduce((sum, { kind: kindId, parameters }) => {
    const kind = kindOf(kindId);
    const valueOf = (name: string) => {
      const parameter = kind?.parameters.find((one) => one.name === name);
      return parameter && resolveParameter(parameter, parameters);
    };
    return atARate.includes(valueOf('arrivals')) ? sum + Number(valueOf('rate')) : sum;
  }, 0);
}
