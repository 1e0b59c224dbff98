import type { KindId } from '../../../catalogue/index';
import { kindOf } from '../../../catalogue/kindOf';
import type { Kind } from '../../../model/Kind';
import type { Outline, OutlineArrow, OutlinePart } from './Outline';

/** An outline while it is made fit to be a design: parts by their keys, and the arrows taken so far. */
export class OutlineDraft {
  readonly outline: Outline;
  readonly parts: Map<string, OutlinePart>;
  arrows: OutlineArrow[] = [];
  private readonly callees = new Map<string, Set<string>>();

  constructor(outline: Outline) {
    this.outline = outline;
    this.parts = new Map(outline.parts.map((part) => [part.key, part]));
  }

  kindOf(key: string): Kind {
    // Every part has a kind of the catalogue.
    return kindOf(this.parts.get(key)?.kind ?? 'service') as Kind;
  }

  nameOf(key: string): string {
    return this.parts.get(key)?.name ?? key;
  }

  /** Whether calls can go from one to the other, by what the one sends and the other takes. */
  fits(from: string, to: string): boolean {
    return sendsTo(this.kindOf(from), this.kindOf(to));
  }

  has(from: string, to: string): boolean {
    return this.callees.get(from)?.has(to) === true;
  }

  add(arrow: OutlineArrow): void {
    this.arrows.push(arrow);
    const callees = this.callees.get(arrow.from);
    if (callees === undefined) this.callees.set(arrow.from, new Set([arrow.to]));
    else callees.add(arrow.to);
  }

  addPart(part: OutlinePart): void {
    this.parts.set(part.key, part);
  }

  change(key: string, kind: KindId, parameters: OutlinePart['parameters'] = {}): void {
    const part = this.parts.get(key);
    if (part !== undefined) this.parts.set(key, { ...part, kind, parameters });
  }

  /** Whether calls from one come to the other, over any number of arrows. */
  reaches(from: string, to: string): boolean {
    const seen = new Set([from]);
    const open = [from];
    for (let current = open.pop(); current !== undefined; current = open.pop()) {
      if (current === to) return true;
      for (const next of this.callees.get(current) ?? []) {
        if (!seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
      }
    }
    return false;
  }
}

function sendsTo(caller: Kind, callee: Kind): boolean {
  return callee.receives !== undefined && caller.sends.includes(callee.receives);
}
