import type { FollowUp, Operation } from '../../model/Operation';
import type { Code } from './Code';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { tenantSharesCode } from './tenantsCode';
import { newerPart } from './WireTable';
import { wireTables } from './wireTables';

type Content = Omit<Operation, 'id' | 'name'>;
type Traits = Omit<Content, 'access' | 'keySpace'>;

/** Numbers of what only some operations state; later versions add some, and an older one tells that it does not know them. */
const trait = {
  end: 0,
  priority: 1,
  requestBytes: 2,
  replyBytes: 3,
  tenants: 4,
  follow: 5,
} as const;

/** What an operation does. It is marked by its access where traits follow, so that plain operations are written as ever. */
export const operationCode: Code<Content> = {
  write(out, { access, keySpace, ...traits }) {
    const { priority, requestBytes, replyBytes, tenants, follow } = traits;
    const isPlain = [priority, requestBytes, replyBytes, tenants, follow].every(
      (value) => value === undefined,
    );
    wireTables.access.write(out, isPlain ? access : `${access}WithTraits`);
    out.id(keySpace);
    if (!isPlain) writeTraits(out, traits);
  },
  read(from) {
    const word = wireTables.access.read(from);
    const keySpace = from.id();
    switch (word) {
      case 'readWithTraits':
        return { access: 'read', keySpace, ...readTraits(from) };
      case 'updateWithTraits':
        return { access: 'update', keySpace, ...readTraits(from) };
      case 'insertWithTraits':
        return { access: 'insert', keySpace, ...readTraits(from) };
      case 'conditionalWithTraits':
        return { access: 'conditional', keySpace, ...readTraits(from) };
      default:
        return { access: word, keySpace };
    }
  },
};

function writeTraits(out: LinkWriter, traits: Traits): void {
  const { priority, requestBytes, replyBytes, tenants, follow } = traits;
  if (priority !== undefined) {
    out.integer(trait.priority, 0);
    out.integer(priority, 2);
  }
  if (requestBytes !== undefined) {
    out.integer(trait.requestBytes, 0);
    out.number(requestBytes);
  }
  if (replyBytes !== undefined) {
    out.integer(trait.replyBytes, 0);
    out.number(replyBytes);
  }
  if (tenants !== undefined) {
    out.integer(trait.tenants, 0);
    tenantSharesCode.write(out, tenants);
  }
  if (follow !== undefined) {
    out.integer(trait.follow, 0);
    followCode.write(out, follow);
  }
  out.integer(trait.end, 0);
}

const followCode: Code<FollowUp> = {
  write(out, { operation, delayMs, share }) {
    out.id(operation);
    out.number(delayMs);
    out.number(share);
  },
  read: (from) => ({ operation: from.id(), delayMs: from.number(), share: from.number() }),
};

function readTraits(from: LinkReader): Traits {
  let traits: Traits = {};
  for (let next = from.integer(0); next !== trait.end; next = from.integer(0)) {
    switch (next) {
      case trait.priority:
        traits = { ...traits, priority: from.integer(2) };
        break;
      case trait.requestBytes:
        traits = { ...traits, requestBytes: from.number() };
        break;
      case trait.replyBytes:
        traits = { ...traits, replyBytes: from.number() };
        break;
      case trait.tenants:
        traits = { ...traits, tenants: tenantSharesCode.read(from) };
        break;
      case trait.follow:
        traits = { ...traits, follow: followCode.read(from) };
        break;
      default:
        throw newerPart();
    }
  }
  return traits;
}
