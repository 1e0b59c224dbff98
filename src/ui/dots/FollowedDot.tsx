import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { placesOf } from '../../analysis/traces/placesOf';
import type { Id } from '../../model/Id';
import type { Trace } from '../../model/Trace';
import { traceChoice } from '../dock/traces/traceChoice';
import { useTrace } from '../dock/traces/useTrace';
import { useStores } from '../stores/useStores';
import { usePhone } from '../theme/usePhone';
import { dotAt, dotOf } from './dotAt';
import type { HopPlayer } from './HopPlayer';
import './followed.css';

/** Opens the trace of a dot that is clicked, and rings where the open request is until it is over. */
export function FollowedDot({ player }: { readonly player: HopPlayer }) {
  const request = useStore(traceChoice, (state) => state.request);
  usePicking(player);
  useEffect(() => {
    player.follow(request ?? -1);
  }, [player, request]);
  const trace = useTrace(request);
  if (request === undefined || typeof trace !== 'object' || trace.latencySeconds !== undefined) {
    return null;
  }
  return <Ring player={player} request={request} trace={trace} />;
}

interface RingProps {
  readonly player: HopPlayer;
  readonly request: number;
  readonly trace: Trace;
}

function Ring({ player, request, trace }: RingProps) {
  const ring = useRef<HTMLDivElement>(null);
  const flow = useStoreApi();
  useEffect(() => {
    const places = placesOf(trace);
    let frame = requestAnimationFrame(function move() {
      const { transform, nodeLookup } = flow.getState();
      const dot = dotOf(player, request, transform);
      const at = dot ?? middleOf(places, transform, nodeLookup);
      const { style } = ring.current ?? {};
      if (style !== undefined) {
        style.visibility = at === undefined ? 'hidden' : 'visible';
        style.transform = `translate(${at?.x ?? 0}px, ${at?.y ?? 0}px)`;
      }
      frame = requestAnimationFrame(move);
    });
    return () => cancelAnimationFrame(frame);
  }, [flow, player, request, trace]);
  return (
    <div className="followed-ring" ref={ring} aria-hidden="true">
      <span>#{request.toLocaleString('en-US')}</span>
    </div>
  );
}

type Flow = ReturnType<ReturnType<typeof useStoreApi>['getState']>;

/** The corner of the card where the request is now, in pixels of the canvas. */
function middleOf(
  places: readonly Id[],
  [left, top, zoom]: Flow['transform'],
  nodes: Flow['nodeLookup'],
): { readonly x: number; readonly y: number } | undefined {
  for (const place of places) {
    const node = nodes.get(String(place));
    if (node === undefined) continue;
    const { x, y } = node.internals.positionAbsolute;
    return { x: (x + (node.measured.width ?? 0)) * zoom + left, y: y * zoom + top };
  }
  return undefined;
}

/** The fastest pace at which a dot can be aimed at; faster, a click on a line full of dots means the connection. */
const aimedPace = 0.1;

/** A click within a few pixels of a dot opens its request; any other goes where it always goes. */
function usePicking(player: HopPlayer): void {
  const flow = useStoreApi();
  const { view, run } = useStores();
  const isPhone = usePhone();
  useEffect(() => {
    const { domNode } = flow.getState();
    const pick = (event: MouseEvent) => {
      const target = event.target as Element | null;
      const { playing, pace } = run.getState();
      if (domNode === null || target === null || (playing && pace > aimedPace)) return;
      // Cards, tools and labels lie over the dots.
      if (target.closest('.react-flow__node, .react-flow__panel, button, summary, a') !== null)
        return;
      const { left, top } = domNode.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      const request = dotAt(player, at, flow.getState().transform);
      if (request === undefined) return;
      event.stopPropagation();
      traceChoice.setState({ request });
      if (isPhone) view.show({ dockTab: 'traces', sheet: 'charts' });
      else view.show({ dockTab: 'traces', dockSize: 'open' });
    };
    domNode?.addEventListener('click', pick, true);
    return () => domNode?.removeEventListener('click', pick, true);
  }, [flow, player, view, run, isPhone]);
}
