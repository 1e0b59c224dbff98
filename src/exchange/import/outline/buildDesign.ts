import { kindOf } from '../../../catalogue/kindOf';
import type { CallRule } from '../../../model/CallRule';
import type { Component } from '../../../model/Component';
import type { Design } from '../../../model/Design';
import { emptyDesign } from '../../../model/emptyDesign';
import type { Id } from '../../../model/Id';
import { limits } from '../../../model/limits';
import type { Mark } from '../../../model/Mark';
import { plainRule } from '../../../model/plainRule';
import { readDesign } from '../../readDesign';
import type { Account } from '../Account';
import { importLimits } from '../importLimits';
import type { ImportFormat, ImportResult } from '../ImportResult';
import { addTraffic } from './addTraffic';
import { cleanName } from './cleanName';
import { layOut, type Layout } from './layOut';
import type { Outline, OutlineArrow, OutlinePart, OutlineRule } from './Outline';
import { OutlineDraft } from './OutlineDraft';
import { settleArrows } from './settleArrows';
import { settleKinds } from './settleKinds';

/** Makes the design of a system that was read: what cannot be is mended and told, and the project's own validation has the last word. */
export function buildDesign(
  outline: Outline,
  format: ImportFormat,
  account: Account,
): ImportResult {
  if (outline.parts.length === 0) {
    return {
      ok: false,
      problems: [{ path: '', message: 'The file names nothing that could be a component.' }],
    };
  }
  const draft = new OutlineDraft(capped(outline, account));
  settleKinds(draft, account);
  settleArrows(draft, account);
  addTraffic(draft, account);
  const result = readDesign(designOf(draft), 'page', kindOf);
  if (!result.ok) return result;
  for (const notice of result.notices) account.guessed(notice);
  return { ok: true, format, design: result.design, notes: account.notes };
}

function capped(outline: Outline, account: Account): Outline {
  const { parts, arrows, areas = [] } = outline;
  const most = importLimits.parts;
  if (parts.length > most) {
    account.leftOut(
      `The file has ${parts.length.toLocaleString('en-US')} components; the first ${most} were taken.`,
    );
  }
  if (arrows.length > importLimits.arrows) {
    account.leftOut(
      `The file has ${arrows.length.toLocaleString('en-US')} connections; the first ${importLimits.arrows.toLocaleString('en-US')} were taken.`,
    );
  }
  if (areas.length > limits.marks) {
    account.leftOut(`A design holds at most ${limits.marks} areas; further ones were left out.`);
  }
  return {
    ...outline,
    parts: parts.slice(0, most),
    arrows: arrows.slice(0, importLimits.arrows),
    areas: areas.slice(0, limits.marks),
  };
}

/** Hands out ids in the order in which they are asked for. */
class Ids {
  next: Id = 1;
  private readonly known = new Map<string, Id>();

  of(key: string): Id {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const id = this.next;
    this.next += 1;
    this.known.set(key, id);
    return id;
  }
}

function designOf(draft: OutlineDraft): Design {
  const { outline } = draft;
  const ids = new Ids();
  const zones = (outline.zones ?? []).slice(0, limits.zones).map(({ key, name, region }) => ({
    id: ids.of(`zone ${key}`),
    name: cleanName(name, 'Zone'),
    region: cleanName(region, 'Region 1'),
  }));
  const keySpace = { name: 'Items', keys: 100_000, zipf: 0.99, ...outline.keySpace };
  const parts = [...draft.parts.values()];
  const areas = outline.areas ?? [];
  const layout = layOut(parts, draft.arrows, areas);
  const operations = operationsOf(outline, ids);
  const known = new Set(zones.map(({ id }) => id));
  const components = parts.map((part) => componentOf(part, draft, ids, layout, known));
  const connections = draft.arrows.map((arrow) => ({
    id: ids.of(arrowKey(arrow)),
    from: ids.of(`part ${arrow.from}`),
    to: ids.of(`part ${arrow.to}`),
    parameters: arrow.parameters ?? {},
    ...(arrow.rules && { rules: arrow.rules.map((rule) => ruleOf(rule, arrow, ids)) }),
  }));
  const marks = marksOf(outline, ids, layout);
  return {
    ...emptyDesign,
    name: cleanName(outline.name, emptyDesign.name),
    zones:
      zones.length > 0
        ? zones
        : emptyDesign.zones.map((zone) => ({ ...zone, id: ids.of(zone.name) })),
    keySpaces: [{ ...keySpace, id: ids.of('key space'), name: cleanName(keySpace.name, 'Items') }],
    operations,
    components,
    connections,
    ...(marks.length > 0 && { marks }),
    nextId: ids.next,
  };
}

function operationsOf({ operations }: Outline, ids: Ids): Design['operations'] {
  const keySpace = ids.of('key space');
  return (operations ?? []).length === 0
    ? emptyDesign.operations.map((one) => ({ ...one, id: ids.of(one.name), keySpace }))
    : (operations ?? []).map(({ key, name, access }) => ({
        id: ids.of(`operation ${key}`),
        name: cleanName(name, 'Request'),
        access,
        keySpace,
      }));
}

function componentOf(
  part: OutlinePart,
  { outline }: OutlineDraft,
  ids: Ids,
  layout: Layout,
  zones: ReadonlySet<Id>,
): Component {
  const { x, y } = layout.cards.get(part.key) ?? { x: 0, y: 0 };
  const kind = kindOf(part.kind);
  const instances = Math.min(Math.max(1, Math.round(part.instances) || 1), limits.instances);
  const zone = part.zone === undefined ? 0 : ids.of(`zone ${part.zone}`);
  const mix = (outline.operations ?? [])
    .filter(({ client }) => client === part.key)
    .map(({ key, share }) => ({ operation: ids.of(`operation ${key}`), share }));
  return {
    id: ids.of(`part ${part.key}`),
    kind: part.kind,
    name: cleanName(part.name, kind?.name ?? 'Component'),
    x,
    y,
    placement: [
      {
        zone: zones.has(zone) ? zone : 0,
        instances: kind?.instances === 'single' ? 1 : instances,
      },
    ],
    parameters: { ...part.parameters, ...(mix.length > 0 && { mix }) },
  };
}

function arrowKey({ from, to }: OutlineArrow): string {
  return `arrow ${from}\n\n${to}`;
}

function ruleOf(rule: OutlineRule, { from }: OutlineArrow, ids: Ids): CallRule {
  const { operations = [], missOf, ...rest } = rule;
  return {
    ...plainRule,
    ...rest,
    operations: operations.map((key) => ids.of(`operation ${key}`)),
    missOf: missOf === undefined ? 0 : ids.of(arrowKey({ from, to: missOf })),
  };
}

function marksOf({ areas = [] }: Outline, ids: Ids, layout: Layout): readonly Mark[] {
  return areas.flatMap(({ key, text }): readonly Mark[] => {
    const box = layout.areas.get(key);
    if (box === undefined) return [];
    return [{ id: ids.of(`area ${key}`), type: 'area', text: cleanName(text, 'Area'), ...box }];
  });
}
