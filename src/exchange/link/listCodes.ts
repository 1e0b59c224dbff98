import type { KeySpace } from '../../model/KeySpace';
import { limits } from '../../model/limits';
import type { Operation } from '../../model/Operation';
import type { Zone } from '../../model/Zone';
import type { Code } from './Code';
import { idsCode } from './idsCode';
import { operationCode } from './operationCode';

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

/** The key spaces of a design. Below 0, the number of keys says that more follows than the first version could say. */
export const keySpacesCode: Code<readonly KeySpace[]> = {
  write(out, keySpaces) {
    out.count(keySpaces.length);
    idsCode.write(out, keySpaces, 0);
    for (const { name, keys, zipf, absent = 0, hot = 0 } of keySpaces) {
      const detailed = absent !== 0 || hot !== 0;
      out.text(name);
      out.number(detailed ? -keys : keys);
      out.number(zipf);
      if (detailed) {
        out.number(absent);
        out.number(hot);
      }
    }
  },
  read(from) {
    const ids = idsCode.read(from, from.count(limits.keySpaces), 0);
    return ids.map((id) => {
      const [name, keys, zipf] = [from.text(), from.number(), from.number()];
      if (keys >= 0) return { id, name, keys, zipf };
      const [absent, hot] = [from.number(), from.number()];
      const details = { ...(absent !== 0 && { absent }), ...(hot !== 0 && { hot }) };
      return { id, name, keys: -keys, zipf, ...details };
    });
  },
};

/** The operations of a design. */
export const operationsCode: Code<readonly Operation[]> = {
  write(out, operations) {
    out.count(operations.length);
    idsCode.write(out, operations, 0);
    for (const operation of operations) {
      out.text(operation.name);
      operationCode.write(out, operation);
    }
  },
  read(from) {
    const ids = idsCode.read(from, from.count(limits.operations), 0);
    return ids.map((id) => ({ id, name: from.text(), ...operationCode.read(from) }));
  },
};
