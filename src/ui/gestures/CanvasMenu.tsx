import { ComponentMenu } from './ComponentMenu';
import { ConnectionMenu } from './ConnectionMenu';
import { GroundMenu } from './GroundMenu';
import { KindMenu } from './KindMenu';
import type { MenuProps } from './MenuProps';
import type { OpenMenu } from './OpenMenu';

/** The menu that is open on the canvas. */
export function CanvasMenu({ menu, ...rest }: Omit<MenuProps, 'at'> & { readonly menu: OpenMenu }) {
  const props = { ...rest, at: menu.at };
  switch (menu.type) {
    case 'component':
      return <ComponentMenu key={menu.id} id={menu.id} {...props} />;
    case 'connection':
      return <ConnectionMenu key={menu.id} id={menu.id} {...props} />;
    case 'ground':
      return <GroundMenu {...props} />;
    case 'kinds':
      return <KindMenu purpose={menu.purpose} {...props} />;
  }
}
