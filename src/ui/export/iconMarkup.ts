import { Fragment, isValidElement, type ReactNode } from 'react';
import { iconShapes } from '../icons/iconShapes';

/** The shapes of an icon as text, for pictures that are made of text. */
export function iconMarkup(name: string): string {
  return markupOf(iconShapes[name] ?? iconShapes['unknown']);
}

/** The drawn set is made of groups, shapes and numbers only. */
function markupOf(node: ReactNode): string {
  if (Array.isArray(node)) {
    return node.map((one: ReactNode) => markupOf(one)).join('');
  }
  if (!isValidElement<Readonly<Record<string, unknown>>>(node)) {
    return '';
  }
  const { children, ...attributes } = node.props;
  const inside = markupOf(children as ReactNode);
  if (node.type === Fragment || typeof node.type !== 'string') {
    return inside;
  }
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${attributeName(key)}="${String(value)}"`)
    .join('');
  return `<${node.type}${written}>${inside}</${node.type}>`;
}

/** React writes strokeWidth where SVG has stroke-width; viewBox and the like do not occur within an icon. */
function attributeName(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
