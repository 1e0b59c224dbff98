import { useStoreApi } from '@xyflow/react';
import { lazy, useContext, useEffect, useRef, useState } from 'react';
import type { RunStore } from '../../store/runStore';
import { Part } from '../feedback/Part';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { useMotion } from '../theme/useMotion';
import { drawDots, type DotColours } from './drawDots';
import { HopPlayer } from './HopPlayer';
import type { PathTables } from './pathTables';
import { PathsContext } from './PathsContext';
import { Legend } from './Legend';

/** Hops asked for in each snapshot; the player shows a share of them. */
const hopsPerSnapshot = 60;
/** Where nothing moves, snapshots come six times more seldom: as many hops in each second. */
const hopsPerCalmSnapshot = 6 * hopsPerSnapshot;
/** Hops shown in a second on each connection at life size, both ways together: some seven dots at a time. */
const hopsPerConnection = 14;

const FollowedDot = lazy(async () => ({ default: (await import('./FollowedDot')).FollowedDot }));

interface DotsLayerProps {
  /** Without a legend, and without a dot that can be followed. */
  readonly isBare?: boolean;
}

/** Requests on their way, drawn over the canvas; nothing moves where the device asks for less motion. */
export function DotsLayer({ isBare = false }: DotsLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { run } = useStores();
  const flow = useStoreApi();
  const moves = useMotion();
  const paths = useContext(PathsContext);
  const connections = useDesign((state) => state.design.connections.length);
  const wanted = useRef(0);
  const [slowed, setSlowed] = useState(false);
  const [player] = useState(() => new HopPlayer());

  useEffect(() => {
    wanted.current = Math.max(connections, 2) * hopsPerConnection;
  }, [connections]);

  useEffect(() => {
    const screen = canvas.current;
    const context = screen?.getContext('2d');
    if (!screen || !context) {
      return undefined;
    }
    run.runner.setSampling(moves ? hopsPerSnapshot : hopsPerCalmSnapshot, !moves);
    const painter = new Painter(screen, context, { run, moves, player, paths });
    let frame: number | undefined;
    const ask = () => {
      frame ??= requestAnimationFrame((atMs) => {
        frame = undefined;
        painter.paint(atMs, flow.getState(), wanted.current);
        setSlowed(painter.slowed);
        if (moves) ask();
      });
    };
    ask();
    // Dots that only ever stand are drawn anew when something has come or changed, and no frame is asked for in between.
    const themes = new MutationObserver(ask);
    const ends = moves ? [] : [run.subscribe(ask), flow.subscribe(ask)];
    if (!moves) themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      ends.forEach((end) => end());
      themes.disconnect();
      if (frame !== undefined) cancelAnimationFrame(frame);
      run.runner.setSampling(0);
    };
  }, [run, flow, moves, player, paths]);

  return (
    <>
      <canvas ref={canvas} className="dots" aria-hidden="true" />
      {!isBare && (
        <>
          <Legend slowed={slowed} moves={moves} />
          <Part>
            <FollowedDot player={player} />
          </Part>
        </>
      )}
    </>
  );
}

interface Flow {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

interface Painted {
  readonly run: RunStore;
  readonly moves: boolean;
  readonly player: HopPlayer;
  readonly paths: PathTables;
}

/** Brings the player and the screen together once a frame. */
class Painter {
  private lastMs = 0;
  private lastEvents = -1;
  private lastRun = -1;
  private colours: DotColours | undefined;
  private theme: string | undefined;
  /** False at first: a painter before this one may have left dots, as when the device is told to move less. */
  private isBlank = false;
  private readonly screen: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly from: Painted;

  constructor(screen: HTMLCanvasElement, context: CanvasRenderingContext2D, from: Painted) {
    this.screen = screen;
    this.context = context;
    this.from = from;
  }

  get slowed(): boolean {
    return this.from.player.slowed;
  }

  paint(atMs: number, { transform, width, height }: Flow, hopsPerSecond: number): void {
    const { player, paths } = this.from;
    // A drawing that is zoomed out has shorter lines, on which as many dots would run together.
    player.wantedPerSecond = hopsPerSecond * Math.min(Math.max(transform[2], 0.4), 1);
    const passedMs = Math.min(atMs - this.lastMs, 100);
    this.lastMs = atMs;
    this.follow(passedMs);
    if (player.size === 0 && this.isBlank) {
      return;
    }
    const ratio = Math.min(window.devicePixelRatio, 2);
    this.fit(Math.round(width * ratio), Math.round(height * ratio));
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.clearRect(0, 0, width, height);
    drawDots(this.context, player, this.readColours(), paths, transform);
    this.isBlank = player.size === 0;
  }

  private follow(passedMs: number): void {
    const { run, moves, player } = this.from;
    const snapshot = run.latest();
    const { status } = run.getState();
    const isNew =
      snapshot !== undefined &&
      (snapshot.events !== this.lastEvents || snapshot.run !== this.lastRun);
    if (snapshot !== undefined && isNew) {
      this.lastEvents = snapshot.events;
      this.lastRun = snapshot.run;
    }
    const isRunning = status.state === 'running';
    if (snapshot === undefined || (isRunning && !moves)) {
      player.clear();
    } else if (isRunning) {
      player.advance(passedMs);
      if (isNew) {
        player.take(snapshot, status.achievedPace > 0 ? status.achievedPace : status.pace);
      }
    } else if (isNew) {
      player.freeze(snapshot);
    }
  }

  private fit(width: number, height: number): void {
    if (this.screen.width !== width || this.screen.height !== height) {
      this.screen.width = width;
      this.screen.height = height;
    }
  }

  private readColours(): DotColours {
    const theme = document.documentElement.dataset['theme'];
    if (this.colours === undefined || theme !== this.theme) {
      this.theme = theme;
      const style = getComputedStyle(document.documentElement);
      const read = (name: string) => style.getPropertyValue(name).trim();
      this.colours = {
        call: read('--accent'),
        reply: read('--accent'),
        degraded: read('--warn'),
        failed: read('--bad'),
        ground: read('--panel'),
      };
    }
    return this.colours;
  }
}
