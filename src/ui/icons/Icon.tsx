import { Glyph } from './Glyph';
import { iconShapes } from './iconShapes';

/** One icon of the drawn set, by its name. */
export function Icon({ name, size = 18 }: { readonly name: string; readonly size?: number }) {
  return <Glyph size={size}>{iconShapes[name] ?? iconShapes['unknown']}</Glyph>;
}
