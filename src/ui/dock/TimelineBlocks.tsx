import { useMemo } from 'react';
import type { Id } from '../../model/Id';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { usePhone } from '../theme/usePhone';
import { scenarioView } from './scenario/scenarioView';
import { placeBlocks } from './placeBlocks';
import { blocksOf } from './blocksOf';
import { timelinePercent } from './timelinePercent';
import { useWidth } from './useWidth';

/** Blocks above and below the track of the timeline: four lanes of them, or two on a phone, then a count. They open the scenario editor. */
export function TimelineBlocks({ length }: { readonly length: number }) {
  const design = useDesign((state) => state.design);
  const journal = useRun((state) => state.journal);
  const nowSeconds = useRun(({ snapshot }) => Math.floor((snapshot?.atSeconds ?? 0) * 5) / 5);
  const { view } = useStores();
  const isPhone = usePhone();
  const lanes = isPhone ? 2 : 4;
  const [frame, width] = useWidth<HTMLDivElement>();
  const { placed, leftOut } = useMemo(
    () => placeBlocks(blocksOf(design, journal, nowSeconds), lanes, length, width),
    [design, journal, nowSeconds, lanes, length, width],
  );
  const openEditor = (step: Id | undefined) => {
    const dock = isPhone ? { sheet: 'charts' as const } : { dockSize: 'open' as const };
    view.show({ dockTab: 'scenario', ...dock });
    if (step !== undefined) {
      scenarioView.setState({ selected: step });
    }
  };
  return (
    <>
      <div className="timeline-blocks" aria-hidden="true" ref={frame}>
        {placed.map((block) => (
          // The keyboard reaches the steps in the scenario editor.
          <button
            type="button"
            tabIndex={-1}
            key={block.key}
            className={`block ${block.cause} lane-${block.lane} ${block.isLate ? 'late' : ''} ${block.isOpen ? 'open' : ''}`}
            title={block.title}
            onClick={() => openEditor(block.step)}
            style={{
              left: timelinePercent(block.fromSeconds, length),
              width: timelinePercent(Math.min(block.toSeconds, length) - block.fromSeconds, length),
            }}
          >
            <span>{block.label}</span>
          </button>
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
