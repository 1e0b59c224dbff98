import type { CustomKind } from '../../model/CustomKind';
import type { Reading } from './Reading';
import type { Scope } from './Scope';
import { settleName } from './settleName';
import { settleParameters } from './settleParameters';

/** Components of one's own that are like a known kind, with settings in their bounds; others are left out, or refused. */
export function settleCustomKinds(
  reading: Reading,
  path: string,
  customKinds: readonly CustomKind[],
  scope: Scope,
): readonly CustomKind[] {
  return customKinds.flatMap(({ id, name, like, parameters }, index) => {
    const place = { path: `${path}[${index}]`, name: '' };
    const kind = reading.kindOf(like);
    if (kind === undefined) {
      reading.mend(
        { ...place, path: `${place.path}.like` },
        'A component of your own is like a kind that this version does not have.',
        'It was left out.',
      );
      return [];
    }
    const clean = settleName(reading, place, name, 'The name', kind.name);
    const named = { ...place, name: clean };
    const settled = settleParameters(reading, named, kind.parameters, parameters, scope);
    return [{ id, name: clean, like: kind.id, parameters: settled }];
  });
}
