import type { CustomKind } from '../../model/CustomKind';
import { limits } from '../../model/limits';
import type { Code } from './Code';
import { idsCode } from './idsCode';
import { kindsOnTheWire } from './kindsOnTheWire';

/** The components of one's own of a design. */
export const customKindsCode: Code<readonly CustomKind[]> = {
  write(out, customKinds) {
    out.count(customKinds.length);
    idsCode.write(out, customKinds, 0);
    for (const { name, like, parameters } of customKinds) {
      const { kind, settings } = kindsOnTheWire.ofId(like);
      out.integer(kind.number, 4);
      out.text(name);
      settings.write(out, parameters);
    }
  },
  read(from) {
    const ids = idsCode.read(from, from.count(limits.customKinds), 0);
    return ids.map((id) => {
      const { kind, settings } = kindsOnTheWire.ofNumber(from.integer(4));
      return { id, name: from.text(), like: kind.id, parameters: settings.read(from) };
    });
  },
};
