import type { ReactNode } from 'react';
import { Glyph } from '../icons/Glyph';
import { Icon } from '../icons/Icon';

/** Icons that only these menus show, drawn as those of the page are, and loaded with the menus. */
const shapes: Readonly<Record<string, ReactNode>> = {
  rename: <path d="M4 20h4L19.500 8.500l-4-4L4 16zM13 7l4 4" />,
  cut: (
    <>
      <circle cx="6" cy="18" r="2.500" />
      <circle cx="18" cy="18" r="2.500" />
      <path d="M7.500 16 17 4M16.500 16 7 4" />
    </>
  ),
  paste: <path d="M9 5H6v15h12V5h-3M9 3.500h6V7H9zM9 12h6M9 16h4" />,
  duplicate: <path d="M4 4h11v11H4zM9 19h10V9M9.500 7v5M7 9.500h5" />,
  select: <path strokeDasharray="3 2.500" d="M4 4h16v16H4z" />,
};

/** The icon of an item. */
export function MenuIcon({ name }: { readonly name: string }) {
  const shape = shapes[name];
  return shape === undefined ? <Icon name={name} size={16} /> : <Glyph size={16}>{shape}</Glyph>;
}
