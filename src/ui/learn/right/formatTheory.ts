import type { TextbookMeasure } from '../../../library/textbook/TextbookCase';

/** A figure of a textbook case with four digits and its unit. */
export function formatTheory(unit: TextbookMeasure['unit'], value: number): string {
  switch (unit) {
    case 'seconds':
      return `${(value * 1_000).toPrecision(4)} ms`;
    case 'share':
      return `${(value * 100).toPrecision(4)}%`;
    case 'number':
      return value.toPrecision(4);
    case 'perSecond':
      return `${value.toPrecision(4)}/s`;
  }
}
