import type { KindOf } from '../../model/Kind';
import { told } from '../inspector/told';

/** The same kinds with the sources of their defaults in words, of which the build leaves only numbers. */
export function toldKinds(kindOf: KindOf): KindOf {
  return (id) => {
    const kind = kindOf(id);
    return (
      kind && {
        ...kind,
        parameters: kind.parameters.map((parameter) =>
          parameter.source === undefined
            ? parameter
            : {
                ...parameter,
                source: { ...parameter.source, note: told(parameter.source.note) },
              },
        ),
      }
    );
  };
}
