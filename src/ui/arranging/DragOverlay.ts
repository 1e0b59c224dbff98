import type { XYPosition } from '@xyflow/react';
import type { HelperLine } from './helperLines';

type Transform = readonly [x: number, y: number, zoom: number];

interface Ghost {
  readonly id: string;
  readonly position: XYPosition;
}

/**
 * What lies over the canvas while cards are dragged: helper lines, and ghosts of the cards that are being copied. It writes to
 * the page directly, so that no card is rendered again for it.
 */
export class DragOverlay {
  private readonly ghosts = new Map<string, HTMLElement>();
  private readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  showLines(lines: readonly HelperLine[], [left, top, zoom]: Transform): void {
    const drawn = this.root.querySelectorAll<HTMLElement>('.helper-line');
    drawn.forEach((line, place) => {
      const shown = lines[place];
      line.hidden = shown === undefined;
      if (shown !== undefined) {
        const isUpright = shown.way === 'x';
        const across = Math.round(shown.at * zoom + (isUpright ? left : top));
        const from = Math.round(shown.from * zoom + (isUpright ? top : left));
        const length = Math.round((shown.to - shown.from) * zoom);
        line.style.transform = `translate(${isUpright ? across : from}px, ${isUpright ? from : across}px)`;
        line.style.width = `${isUpright ? 1 : length}px`;
        line.style.height = `${isUpright ? length : 1}px`;
      }
    });
  }

  showGhosts(ghosts: readonly Ghost[], [left, top, zoom]: Transform): void {
    if (ghosts.length === 0) {
      this.ghosts.forEach((ghost) => ghost.remove());
      this.ghosts.clear();
    }
    for (const { id, position } of ghosts) {
      const ghost = this.ghosts.get(id) ?? this.addGhost(id);
      const { x, y } = position;
      ghost.style.transform = `translate(${x * zoom + left}px, ${y * zoom + top}px) scale(${zoom})`;
    }
  }

  private addGhost(id: string): HTMLElement {
    const ghost = document.createElement('div');
    ghost.className = 'card-ghost';
    const card = document.querySelector(
      `.react-flow__node[data-id="${CSS.escape(id)}"] .card-frame`,
    );
    if (card !== null) {
      ghost.append(card.cloneNode(true));
    }
    this.ghosts.set(id, ghost);
    this.root.append(ghost);
    return ghost;
  }
}
