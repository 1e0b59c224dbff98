import type { NumberRange } from '../../../model/NumberRange';

/** How a number of a fault is shown in a field. */
export interface FaultField {
  readonly label: string;
  readonly unit: string;
  /** What is shown is so many times the number: 100 for a share in per cent. */
  readonly scale: number;
}

/** The label and the unit of a number, out of what its range is called: "The pause (ms)"; a share is shown in per cent. */
export function faultField(name: string, { what }: NumberRange): FaultField {
  const [, text = what, unit = ''] = /^(?:The )?(.*?)(?: \((ms|s)\))?$/.exec(what) ?? [];
  const label = text.charAt(0).toUpperCase() + text.slice(1);
  if (name === 'share') {
    return { label, unit: '%', scale: 100 };
  }
  return { label, unit: name.toLowerCase().includes('factor') ? '×' : unit, scale: 1 };
}
