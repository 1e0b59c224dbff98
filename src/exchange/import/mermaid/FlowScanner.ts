/** A place in a text that moves forward over what it recognises; every step takes something, so it comes to an end. */
export class FlowScanner {
  readonly text: string;
  at = 0;
  private lineAt = 0;
  private lineCount = 1;
  /** Where each text that was asked for stands last. */
  private readonly last = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The line that it is in, from 1. */
  get line(): number {
    for (; this.lineAt < this.at; this.lineAt += 1) {
      if (this.text.charCodeAt(this.lineAt) === 10) this.lineCount += 1;
    }
    return this.lineCount;
  }

  /** Takes what a sticky pattern matches here; undefined, and nothing taken, where it does not. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at += match[0].length;
    return match;
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  /** Whether a text comes, anywhere ahead. */
  isAhead(text: string): boolean {
    const last = this.last.get(text) ?? this.text.lastIndexOf(text);
    this.last.set(text, last);
    return last >= this.at;
  }

  /** Takes everything up to a text and that text itself; undefined where it does not come on within so many characters. */
  takeUntil(end: string, within: number): string | undefined {
    const place = this.text.indexOf(end, this.at);
    if (place < 0 || place - this.at > within) return undefined;
    const taken = this.text.slice(this.at, place);
    this.at = place + end.length;
    return taken;
  }

  /** The rest of the line, without its end. */
  takeLine(): string {
    const place = this.text.indexOf('\n', this.at);
    const end = place < 0 ? this.text.length : place;
    const taken = this.text.slice(this.at, end);
    this.at = end;
    return taken;
  }
}
