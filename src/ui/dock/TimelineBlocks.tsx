import { useMemo } from 'react';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { usePhone } from '../theme/usePhone';
import { placeBlocks } from './placeBlocks';
import { blocksOf } from './blocksOf';
import { timelinePercent } from './timelinePercent';
import { useWidth } from './useWidth';

/** Blocks above and below the track of the timeline: four lanes of them, or two on a phone, then a count. */
export function TimelineBlocks({ length }: { readonly length: number }) {
  const design = useDesign((state) => state.design);
  const journal = useRun((state) => state.journal);
  const nowSeconds = useRun(({ snapshot }) => Math.floor((snapshot?.atSeconds ?? 0) * 5) / 5);
  const lanes = usePhone() ? 2 : 4;
  const [frame, width] = useWidth<HTMLDivElement>();
  const { placed, leftOut } = useMemo(
    () => placeBlocks(blocksOf(design, journal, nowSeconds), lanes, length, width),
    [design, journal, nowSeconds, lanes, length, width],
  );
  return (
    <>
      <div className="timeline-blocks" aria-hidden="true" ref={frame}>
        {placed.map((block) => (
          <span
            key={block.key}
            className={`block ${block.cause} lane-${block.lane} ${block.isLate ? 'late' : ''} ${block.isOpen ? 'open' : ''}`}
            title={block.title}
            style={{
              left: timelinePercent(block.fromSeconds, length),
              width: timelinePercent(Math.min(block.toSeconds, length) - block.fromSeconds, length),
            }}
          >
            <span>{block.label}</span>
          </span>
        ))}
      </div>
      {leftOut.length > 0 && (
        <span className="timeline-more" title={leftOut.map((block) => block.title).join('\n')}>
          +{leftOut.length} more
        </span>
      )}
    </>
  );
}
