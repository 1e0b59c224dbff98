import { outcomes } from '../../model/Outcome';
import type { HopPlayer } from './HopPlayer';
import { pointOn } from './pathTables';

/** The colours of the dots in the present theme. */
export interface DotColours {
  readonly call: string;
  readonly reply: string;
  readonly degraded: string;
  readonly failed: string;
  readonly ground: string;
}

/** Where each connection runs: x and y of `pathPoints` points at equal distances. */
interface Paths {
  get(connection: number): Float32Array | undefined;
}

const okAt = outcomes.indexOf('ok');
const degradedAt = outcomes.indexOf('degraded');

/**
 * Draws every dot, one path for each look: a call is a disc, its good reply a small ring, a degraded reply a triangle, a
 * failed one a diamond.
 */
export function drawDots(
  context: CanvasRenderingContext2D,
  player: HopPlayer,
  colours: DotColours,
  paths: Paths,
  [left, top, zoom]: readonly [number, number, number],
): void {
  const looks = {
    call: new Path2D(),
    reply: new Path2D(),
    degraded: new Path2D(),
    failed: new Path2D(),
  };
  const size = Math.min(Math.max(zoom, 0.55), 1.3);
  player.each((connection, along, isReply, outcome) => {
    const table = paths.get(connection);
    if (table === undefined) {
      return;
    }
    const x = pointOn(table, along, 0) * zoom + left;
    const y = pointOn(table, along, 1) * zoom + top;
    if (!isReply) {
      disc(looks.call, x, y, 3.5 * size);
    } else if (outcome === okAt) {
      disc(looks.reply, x, y, 2.3 * size);
    } else if (outcome === degradedAt) {
      triangle(looks.degraded, x, y, 4 * size);
    } else {
      diamond(looks.failed, x, y, 5 * size);
    }
  });
  context.fillStyle = colours.call;
  context.fill(looks.call);
  context.fillStyle = colours.ground;
  context.fill(looks.reply);
  context.strokeStyle = colours.reply;
  context.lineWidth = 1.5;
  context.stroke(looks.reply);
  context.fillStyle = colours.degraded;
  context.fill(looks.degraded);
  context.fillStyle = colours.failed;
  context.fill(looks.failed);
}

function disc(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, 2 * Math.PI);
}

function diamond(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x, y - radius);
  path.lineTo(x + radius, y);
  path.lineTo(x, y + radius);
  path.lineTo(x - radius, y);
  path.closePath();
}

function triangle(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x, y - radius);
  path.lineTo(x + radius, y + radius * 0.8);
  path.lineTo(x - radius, y + radius * 0.8);
  path.closePath();
}
