import type { Component } from '../../../model/Component';
import type { Design } from '../../../model/Design';
import type { Report } from '../../../model/Report';
import { mendedAt } from './mendedAt';

/** Whether instances of a component were down for a part of the time that was measured, though they may be back since. */
export function wasDown(
  { name, placement }: Component,
  { zones }: Design,
  { marks, measuredFromSeconds, atSeconds }: Report,
): boolean {
  const lost = zones
    .filter(({ id }) => placement.some(({ zone }) => zone === id))
    .map((zone) => `${zone.name} lost`);
  return marks.some((mark) => {
    const { label } = mark;
    const isDeath =
      lost.includes(label) || (label.startsWith(`${name}: `) && label.endsWith(' down'));
    return (
      mark.type === 'break' &&
      isDeath &&
      mark.atSeconds < atSeconds &&
      mendedAt(marks, mark) > measuredFromSeconds
    );
  });
}
