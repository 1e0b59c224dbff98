import type { Design } from '../../model/Design';
import type { LinkContent, LinkDigest, LinkView } from '../LinkContent';
import { attemptCode } from './attemptCode';
import type { Code } from './Code';
import { customKindsCode } from './customKindsCode';
import { designCode } from './designCode';
import { journalCode } from './journalCode';
import { marksCode } from './marksCode';
import { objectivesCode } from './objectivesCode';
import { tenantsCode } from './tenantsCode';
import { newerPart } from './WireTable';

/** Numbers of the parts that may follow the design; later versions add some, and an older one tells that it does not know them. */
const part = {
  end: 0,
  journal: 1,
  digest: 2,
  view: 3,
  tenants: 4,
  customKinds: 5,
  marks: 6,
  objectives: 7,
  attempt: 8,
} as const;

/** All that a link carries: engine version, design, then the parts that are there. */
export const contentCode: Code<LinkContent> = {
  write(out, { design, journal, digest, engineVersion, view, attempt }) {
    out.integer(engineVersion, 1);
    designCode.write(out, design);
    if (journal !== undefined) {
      out.integer(part.journal, 0);
      journalCode.write(out, journal);
    }
    if (digest !== undefined) {
      out.integer(part.digest, 0);
      digestCode.write(out, digest);
    }
    if (view !== undefined) {
      out.integer(part.view, 0);
      viewCode.write(out, view);
    }
    if (design.tenants !== undefined) {
      out.integer(part.tenants, 0);
      tenantsCode.write(out, design.tenants);
    }
    if (design.customKinds !== undefined) {
      out.integer(part.customKinds, 0);
      customKindsCode.write(out, design.customKinds);
    }
    if (design.marks !== undefined) {
      out.integer(part.marks, 0);
      marksCode.write(out, design.marks);
    }
    if (design.objectives !== undefined) {
      out.integer(part.objectives, 0);
      objectivesCode.write(out, design.objectives);
    }
    if (attempt !== undefined) {
      out.integer(part.attempt, 0);
      attemptCode.write(out, attempt);
    }
    out.integer(part.end, 0);
  },

  read(from) {
    const engineVersion = from.integer(1);
    let content: LinkContent = { engineVersion, design: designCode.read(from) };
    for (let next = from.integer(0); next !== part.end; next = from.integer(0)) {
      switch (next) {
        case part.journal:
          content = { ...content, journal: journalCode.read(from) };
          break;
        case part.digest:
          content = { ...content, digest: digestCode.read(from) };
          break;
        case part.view:
          content = { ...content, view: viewCode.read(from) };
          break;
        case part.tenants:
          content = withPart(content, { tenants: tenantsCode.read(from) });
          break;
        case part.customKinds:
          content = withPart(content, { customKinds: customKindsCode.read(from) });
          break;
        case part.marks:
          content = withPart(content, { marks: marksCode.read(from) });
          break;
        case part.objectives:
          content = withPart(content, { objectives: objectivesCode.read(from) });
          break;
        case part.attempt:
          content = { ...content, attempt: attemptCode.read(from) };
          break;
        default:
          throw newerPart();
      }
    }
    return content;
  },
};

function withPart(content: LinkContent, lists: Partial<Design>): LinkContent {
  return { ...content, design: { ...content.design, ...lists } };
}

const digestCode: Code<LinkDigest> = {
  write(out, { digest, atSeconds }) {
    for (const digit of digest.padStart(16, '0').slice(0, 16)) {
      out.fixed(Number.parseInt(digit, 16), 4);
    }
    out.number(atSeconds);
  },
  read(from) {
    const digits = from.times(16, () => from.fixed(4).toString(16));
    return { digest: digits.join(''), atSeconds: from.number() };
  },
};

const viewCode: Code<LinkView> = {
  write(out, { x, y, zoom }) {
    out.signed(Math.round(x), 8);
    out.signed(Math.round(y), 8);
    out.integer(Math.round(zoom * 100), 6);
  },
  read: (from) => ({ x: from.signed(8), y: from.signed(8), zoom: from.integer(6) / 100 }),
};
