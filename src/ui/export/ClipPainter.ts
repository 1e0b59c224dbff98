import { readSystem } from '../../analysis/readSystem';
import { successOf } from '../../analysis/successOf';
import { designToSvg } from '../../exchange/designToSvg';
import { curveBetween } from '../../exchange/drawing/curveBetween';
import { curvePoints } from '../../exchange/drawing/curvePoints';
import { drawingFrame } from '../../exchange/drawing/drawingFrame';
import { pictureColours } from '../../exchange/drawing/pictureColours';
import type { Design } from '../../model/Design';
import { drawDots } from '../dots/drawDots';
import { HopPlayer } from '../dots/HopPlayer';
import { pathPoints } from '../dots/pathTables';
import { formatClock } from '../format/formatClock';
import { formatCount } from '../format/formatCount';
import { formatDuration } from '../format/formatDuration';
import { formatShare } from '../format/formatShare';
import type { Stores } from '../stores/Stores';
import { facesOf } from './facesOf';
import { imageOf } from './imageOf';

/** Pixels of a clip at most, and of the line of figures at its foot. */
const most = { width: 1_280, height: 680 };
const footHeight = 40;
/** The cards are drawn anew so often; dots move in every frame. */
const refreshMs = 400;
/** Hops shown in a second on each connection, as on the canvas. */
const hopsPerConnection = 14;
const colours = {
  call: pictureColours.accent,
  reply: pictureColours.accent,
  degraded: pictureColours.warn,
  failed: pictureColours.bad,
  ground: pictureColours.panel,
};

/** Draws the running design into a canvas of its own, frame by frame, in the light theme. */
export class ClipPainter {
  readonly canvas = document.createElement('canvas');
  private readonly player = new HopPlayer();
  private readonly stores: Stores;
  private readonly design: Design;
  private readonly paths: ReadonlyMap<number, Float32Array>;
  private readonly zoom: number;
  private ground: HTMLImageElement | undefined;
  private drawnAtMs = -Infinity;
  private lastMs = 0;
  private lastEvents = -1;

  constructor(stores: Stores) {
    this.stores = stores;
    this.design = stores.designs.getState().design;
    this.player.wantedPerSecond = Math.max(this.design.connections.length, 2) * hopsPerConnection;
    const { width, height } = drawingFrame(this.design);
    this.zoom = Math.min(most.width / width, most.height / height, 2);
    // Encoders want even numbers.
    this.canvas.width = Math.max(2, Math.round((width * this.zoom) / 2) * 2);
    this.canvas.height = Math.max(2, Math.round((height * this.zoom) / 2) * 2) + footHeight;
    this.paths = pathsOf(this.design);
  }

  /** Draws the cards as they are now; to be awaited once before the first frame. */
  async refresh(): Promise<void> {
    const { run, kindOf } = this.stores;
    this.drawnAtMs = performance.now();
    const svg = designToSvg(this.design, facesOf(this.design, run.getState().snapshot, kindOf));
    this.ground = await imageOf(svg);
  }

  paint(atMs: number): void {
    const context = this.canvas.getContext('2d');
    if (context === null || this.ground === undefined) return;
    if (atMs - this.drawnAtMs > refreshMs) void this.refresh();
    const height = this.canvas.height - footHeight;
    const { x, y } = drawingFrame(this.design);
    context.drawImage(this.ground, 0, 0, this.canvas.width, height);
    this.follow(atMs);
    drawDots(context, this.player, colours, this.paths, [
      -x * this.zoom,
      -y * this.zoom,
      this.zoom,
    ]);
    this.paintFoot(context, height);
  }

  private follow(atMs: number): void {
    const { run } = this.stores;
    const [snapshot, { status }] = [run.latest(), run.getState()];
    if (status.state === 'running') this.player.advance(Math.min(atMs - this.lastMs, 100));
    this.lastMs = atMs;
    if (snapshot === undefined || snapshot.events === this.lastEvents) return;
    this.lastEvents = snapshot.events;
    this.player.take(snapshot, status.achievedPace > 0 ? status.achievedPace : status.pace);
  }

  private paintFoot(context: CanvasRenderingContext2D, top: number): void {
    const { snapshot } = this.stores.run.getState();
    context.fillStyle = pictureColours.panel;
    context.fillRect(0, top, this.canvas.width, footHeight);
    context.fillStyle = pictureColours.ink;
    context.font = '600 15px system-ui, sans-serif';
    context.textBaseline = 'middle';
    const words = [
      this.design.name,
      formatClock(snapshot?.atSeconds ?? 0),
      `goodput ${formatCount(readSystem(snapshot, 'goodput'))}/s`,
      `success ${formatShare(successOf(snapshot))}`,
      `p99 ${formatDuration(readSystem(snapshot, 'p99'))}`,
    ];
    const width = this.canvas.width - 32;
    context.fillText(words.join('   '), 16, top + footHeight / 2, Math.max(width, 1));
  }
}

function pathsOf({ components, connections }: Design): ReadonlyMap<number, Float32Array> {
  const byId = new Map(components.map((component) => [component.id, component]));
  return new Map(
    connections.flatMap(({ id, from, to }) => {
      const [start, end] = [byId.get(from), byId.get(to)];
      if (start === undefined || end === undefined) return [];
      return [[id, curvePoints(curveBetween(start, end), pathPoints)] as const];
    }),
  );
}
