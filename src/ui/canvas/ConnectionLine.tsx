import { EdgeLabelRenderer, getBezierPath, Position, type EdgeProps } from '@xyflow/react';
import { memo, useContext, useEffect } from 'react';
import { StateMark } from '../controls/StateMark';
import { PathsContext } from '../dots/PathsContext';
import { useRunFields } from '../stores/useRunFields';
import type { ConnectionEdge } from './CanvasTypes';
import { FarContext } from './FarContext';
import { lineLive, type LineLive } from './lineLive';
import './connection.css';

/** How far the label of a line that falls stands below its middle: clear of the places that hang from the card before it. */
const belowMiddle = 11;

/** A connection on the canvas: as wide as its traffic, in the colour and with the mark of its state. */
export const ConnectionLine = memo(function ConnectionLine(props: EdgeProps<ConnectionEdge>) {
  const { id, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, selected } =
    props;
  const [path, labelX, labelY] = getBezierPath(props);
  const distance = Math.hypot(sourceX - targetX, sourceY - targetY);
  const isSteep = Math.abs(targetY - sourceY) > Math.abs(targetX - sourceX) * 0.6;
  const falls = isSteep && sourcePosition === Position.Right && targetY > sourceY;
  const isFar = useContext(FarContext);
  const paths = useContext(PathsContext);
  const live = useRunFields(({ snapshot }) => {
    const near = lineLive(snapshot, Number(id));
    return isFar ? fromAfar(near) : near;
  });

  useEffect(() => {
    paths.set(Number(id), path);
    return () => paths.remove(Number(id));
  }, [paths, id, path]);

  return (
    <>
      <path d={path} className="line-hit" />
      {selected && <path d={path} className="line-halo" />}
      <path d={path} className={`line ${live.level}`} strokeWidth={live.width} />
      <path
        className={`line-head ${live.level}`}
        d="M-9 -4.5L-1 0L-9 4.5Z"
        transform={`translate(${targetX} ${targetY}) rotate(${targetPosition === Position.Top ? 90 : 0})`}
      />
      {(isFar ? live.marked : live.rate !== '' && distance > 90) && (
        <EdgeLabelRenderer>
          <div
            className={`line-label ${live.level}`}
            style={{
              transform: `${isSteep ? 'translate(-100%, -50%)' : 'translate(-50%, -135%)'} translate(${labelX - (isSteep ? 9 : 0)}px, ${labelY + (falls ? belowMiddle : 0)}px)`,
            }}
          >
            {live.marked && <StateMark level={live.level} />}
            {live.rate}
            {distance > 190 && live.tag !== '' && ` · ${live.tag}`}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

/** Lines twice as wide, to be seen at all, and a mark only where something is wrong. */
function fromAfar({ level, width, marked }: LineLive): LineLive {
  return { level, width: Math.round(width * 2), rate: '', tag: '', marked };
}
