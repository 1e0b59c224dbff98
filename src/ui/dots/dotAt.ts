import type { HopPlayer } from './HopPlayer';
import { pathTables, pointOn } from './pathTables';

/** A click counts for the nearest dot within so many pixels. */
const reach = 8;

type Transform = readonly [left: number, top: number, zoom: number];

/** The request of the dot at a place on the canvas, in pixels from its corner; undefined where there is none. */
export function dotAt(
  player: HopPlayer,
  { x, y }: { readonly x: number; readonly y: number },
  transform: Transform,
): number | undefined {
  let nearest: number | undefined;
  let within = reach;
  eachDot(player, transform, (request, dotX, dotY) => {
    const distance = Math.hypot(dotX - x, dotY - y);
    if (distance <= within) {
      within = distance;
      nearest = request;
    }
  });
  return nearest;
}

/** Where a dot of a request is on the canvas; undefined while it has none. */
export function dotOf(
  player: HopPlayer,
  request: number,
  transform: Transform,
): { readonly x: number; readonly y: number } | undefined {
  let found: { readonly x: number; readonly y: number } | undefined;
  eachDot(player, transform, (other, x, y) => {
    if (other === request) found = { x, y };
  });
  return found;
}

function eachDot(
  player: HopPlayer,
  [left, top, zoom]: Transform,
  meet: (request: number, x: number, y: number) => void,
): void {
  player.each((connection, along, _isReply, _outcome, request) => {
    const table = pathTables.get(connection);
    if (table === undefined) return;
    meet(request, pointOn(table, along, 0) * zoom + left, pointOn(table, along, 1) * zoom + top);
  });
}
