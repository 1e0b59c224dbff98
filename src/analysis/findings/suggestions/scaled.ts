import type { Suggestion } from '../../../model/Finding';
import { changed } from './changed';
import type { Settable } from './Settable';

/** A number of a component times a factor, or none where it is at its end or cannot be set. Never from 0, which often means no limit. */
export function scaled(
  { id, name, settings }: Settable,
  parameter: string,
  factor: number,
  counted = '',
): readonly Suggestion[] {
  const value = settings.number(parameter);
  return value > 0 ? changed({ id, name, settings }, parameter, value * factor, counted) : [];
}
