import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import './picture.css';

/** From one place of the canvas' grid to the next, in the picture; a card of the picture; and what is free around it all. */
const scale = { x: 44 / 220, y: 34 / 120 };
const box = { width: 30, height: 24 };
const margin = 10;
/** The smallest extent, so that five cards are not drawn larger than twelve. */
const least = { width: 250, height: 112 };

interface Spot {
  readonly component: Component;
  readonly x: number;
  readonly y: number;
}

interface DesignPictureProps {
  readonly design: Design;
  /** Components and connections that stand out. */
  readonly marked?: ReadonlySet<Id>;
  readonly lines?: ReadonlySet<Id>;
}

/** A design in small: an icon for each component, a line for each connection. Says nothing to a screen reader. */
export function DesignPicture({ design, marked, lines }: DesignPictureProps) {
  const { kindOf } = useStores();
  const spots = design.components.map(spotOf);
  const named = new Map(spots.map((spot) => [spot.component.id, spot]));
  return (
    <svg className="design-picture" viewBox={frameOf(spots)} aria-hidden="true">
      {design.connections.map(({ id, from, to }) => (
        <path
          key={id}
          className={`picture-line ${lines?.has(id) ? 'marked' : ''}`}
          d={lineOf(named.get(from), named.get(to))}
        />
      ))}
      {spots.map(({ component, x, y }) => (
        <g key={component.id} transform={`translate(${x} ${y})`}>
          <rect
            className={`picture-box ${marked?.has(component.id) ? 'marked' : ''}`}
            {...box}
            rx="6"
          />
          <g transform="translate(7.500 4.500)">
            <Icon name={kindOf(component.kind)?.icon ?? 'unknown'} size={15} />
          </g>
        </g>
      ))}
    </svg>
  );
}

function spotOf(component: Component): Spot {
  return { component, x: component.x * scale.x, y: component.y * scale.y };
}

function frameOf(spots: readonly Spot[]): string {
  // Nothing is drawn: an empty picture of the usual size.
  if (spots.length === 0) return `0 0 ${least.width} ${least.height}`;
  const left = Math.min(...spots.map(({ x }) => x));
  const top = Math.min(...spots.map(({ y }) => y));
  const width = Math.max(...spots.map(({ x }) => x)) + box.width - left;
  const height = Math.max(...spots.map(({ y }) => y)) + box.height - top;
  const shown = {
    width: Math.max(width + 2 * margin, least.width),
    height: Math.max(height + 2 * margin, least.height),
  };
  const x = left - (shown.width - width) / 2;
  const y = top - (shown.height - height) / 2;
  return [x, y, shown.width, shown.height].map((value) => Math.round(value)).join(' ');
}

function lineOf(from: Spot | undefined, to: Spot | undefined): string {
  if (from === undefined || to === undefined) return '';
  const [x1, y1] = [from.x + box.width, from.y + box.height / 2];
  const [x2, y2] = [to.x, to.y + box.height / 2];
  const bend = Math.max((x2 - x1) / 2, 8);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
