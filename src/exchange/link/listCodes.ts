import type { KeySpace } from '../../model/KeySpace';
import { limits } from '../../model/limits';
import type { Operation } from '../../model/Operation';
import type { Zone } from '../../model/Zone';
import type { Code } from './Code';
import { idsCode } from './idsCode';
import { wireTables } from './wireTables';

/** The zones of a design. */
export const zonesCode: Code<readonly Zone[]> = {
  write(out, zones) {
    out.count(zones.length);
    idsCode.write(out, zones, 0);
    for (const { name, region } of zones) {
      out.text(name);
      out.text(region);
    }
  },
  read(from) {
    const ids = idsCode.read(from, from.count(limits.zones), 0);
    return ids.map((id) => ({ id, name: from.text(), region: from.text() }));
  },
};

/** The key spaces of a design. */
export const keySpacesCode: Code<readonly KeySpace[]> = {
  write(out, keySpaces) {
    out.count(keySpaces.length);
    idsCode.write(out, keySpaces, 0);
    for (const { name, keys, zipf } of keySpaces) {
      out.text(name);
      out.number(keys);
      out.number(zipf);
    }
  },
  read(from) {
    const ids = idsCode.read(from, from.count(limits.keySpaces), 0);
    return ids.map((id) => ({
      id,
      name: from.text(),
      keys: from.number(),
      zipf: from.number(),
    }));
  },
};

/** The operations of a design. */
export const operationsCode: Code<readonly Operation[]> = {
  write(out, operations) {
    out.count(operations.length);
    idsCode.write(out, operations, 0);
    for (const { name, access, keySpace } of operations) {
      out.text(name);
      wireTables.access.write(out, access);
      out.id(keySpace);
    }
  },
  read(from) {
    const ids = idsCode.read(from, from.count(limits.operations), 0);
    return ids.map((id) => ({
      id,
      name: from.text(),
      access: wireTables.access.read(from),
      keySpace: from.id(),
    }));
  },
};
