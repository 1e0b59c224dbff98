import { visibleText } from '../../model/checkName';
import type { ImportNote } from './ImportResult';
import { importLimits } from './importLimits';

/** Gathers what an import has to say; each sentence once, and of each sort a bounded number. */
export class Account {
  private readonly texts: Record<ImportNote['type'], Set<string>> = {
    understood: new Set(),
    guessed: new Set(),
    leftOut: new Set(),
  };
  private readonly missing: Record<ImportNote['type'], number> = {
    understood: 0,
    guessed: 0,
    leftOut: 0,
  };

  understood(text: string): void {
    this.add('understood', text);
  }

  guessed(text: string): void {
    this.add('guessed', text);
  }

  leftOut(text: string): void {
    this.add('leftOut', text);
  }

  get notes(): readonly ImportNote[] {
    return (['understood', 'guessed', 'leftOut'] as const).flatMap((type) => [
      ...[...this.texts[type]].map((text) => ({ type, text })),
      ...(this.missing[type] > 0
        ? [{ type, text: `${this.missing[type].toLocaleString('en-US')} more of this sort.` }]
        : []),
    ]);
  }

  private add(type: ImportNote['type'], text: string): void {
    const clean = visibleText(text.replaceAll(/\s+/g, ' '));
    if (this.texts[type].has(clean)) return;
    if (this.texts[type].size < importLimits.notes) this.texts[type].add(clean);
    else this.missing[type] += 1;
  }
}
