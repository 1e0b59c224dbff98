import { visibleText } from '../../model/checkName';
import type { Problem } from '../../model/Problem';
import type { KindOf } from '../../model/Kind';
import { exchangeLimits } from '../exchangeLimits';

/** `page`: what can be mended is mended and told; `strict`: it is a problem. */
export type ReadMode = 'page' | 'strict';

/** Where a value is, and the name of the thing that it belongs to, for the person who reads the message. */
export interface Place {
  readonly path: string;
  /** Empty for the design as a whole. */
  readonly name: string;
}

/** One pass over a design from outside: gathers what cannot be accepted and what was mended. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly notices: string[] = [];

  readonly mode: ReadMode;
  readonly kindOf: KindOf;

  constructor(mode: ReadMode, kindOf: KindOf) {
    this.mode = mode;
    this.kindOf = kindOf;
  }

  /** Notes something that cannot be accepted in any mode. */
  refuse(place: Place, message: string): void {
    if (this.problems.length < exchangeLimits.messages) {
      this.problems.push({ path: place.path, message: named(place, message) });
    }
  }

  /** Notes something that is mended on the page, in the words of `done`, and a problem where the reading is strict. */
  mend(place: Place, message: string, done: string): void {
    if (this.mode === 'strict') {
      this.refuse(place, message);
      return;
    }
    if (this.notices.length < exchangeLimits.messages) {
      this.notices.push(named(place, `${message} ${done}`));
    } else if (this.notices.length === exchangeLimits.messages) {
      this.notices.push('More was mended in the same way.');
    }
  }
}

function named(place: Place, message: string): string {
  return visibleText(place.name === '' ? message : `${place.name}: ${message}`);
}
