import type { Fault } from '../../model/Fault';
import type { Code } from './Code';
import { wireTables } from './wireTables';

/** A fault: its type, what it acts on, and its number where it has one. */
export const faultCode: Code<Fault> = {
  write(out, fault) {
    wireTables.fault.write(out, fault.type);
    switch (fault.type) {
      case 'kill':
        out.id(fault.component);
        out.integer(fault.instances, 0);
        return;
      case 'slow':
      case 'traffic':
        out.id(fault.component);
        out.number(fault.factor);
        return;
      case 'errors':
        out.id(fault.component);
        out.number(fault.share);
        return;
      case 'hang':
      case 'flushCache':
        out.id(fault.component);
        return;
      case 'loseZone':
        out.id(fault.zone);
        return;
      case 'cut':
        out.id(fault.connection);
        return;
      case 'delay':
        out.id(fault.connection);
        out.number(fault.addedMs);
        return;
      case 'hotKey':
        out.id(fault.keySpace);
        out.number(fault.share);
        return;
    }
  },
  read(from) {
    const type = wireTables.fault.read(from);
    const id = from.id();
    switch (type) {
      case 'kill':
        return { type, component: id, instances: from.integer(0) };
      case 'slow':
      case 'traffic':
        return { type, component: id, factor: from.number() };
      case 'errors':
        return { type, component: id, share: from.number() };
      case 'hang':
      case 'flushCache':
        return { type, component: id };
      case 'loseZone':
        return { type, zone: id };
      case 'cut':
        return { type, connection: id };
      case 'delay':
        return { type, connection: id, addedMs: from.number() };
      case 'hotKey':
        return { type, keySpace: id, share: from.number() };
    }
  },
};
