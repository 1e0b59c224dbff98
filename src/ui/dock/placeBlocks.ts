import type { TimelineBlock } from './TimelineBlock';

/** A block with the lane that it is drawn in. */
export interface PlacedBlock extends TimelineBlock {
  readonly lane: number;
  /** Whether its label ends where the block ends, because there is no room for it after its start. */
  readonly isLate: boolean;
}

/** What fits on a timeline, and what does not. */
export interface PlacedBlocks {
  readonly placed: readonly PlacedBlock[];
  readonly leftOut: readonly TimelineBlock[];
}

const characterPixels = 6.2;
const labelGapPixels = 16;

/**
 * Gives every block the first lane in which neither it nor its label meets an earlier one. A lane is decided by what started
 * before alone, so that a block stays where it is while time goes on.
 */
export function placeBlocks(
  blocks: readonly TimelineBlock[],
  lanes: number,
  lengthSeconds: number,
  widthPixels: number,
): PlacedBlocks {
  const ends = Array.from({ length: lanes }, () => -Infinity);
  const placed: PlacedBlock[] = [];
  const leftOut: TimelineBlock[] = [];
  const pixelSeconds = lengthSeconds / Math.max(widthPixels, 1);
  for (const block of blocks) {
    const { fromSeconds, toSeconds, isOpen, label } = block;
    const labelSeconds = (label.length * characterPixels + labelGapPixels) * pixelSeconds;
    const isLate =
      fromSeconds + labelSeconds > lengthSeconds && toSeconds - fromSeconds < labelSeconds;
    const start = isLate ? Math.min(fromSeconds, toSeconds - labelSeconds) : fromSeconds;
    const lane = ends.findIndex((end) => end <= start);
    if (lane < 0) {
      leftOut.push(block);
    } else {
      placed.push({ ...block, lane, isLate });
      const shownTo = isLate ? toSeconds : Math.max(toSeconds, fromSeconds + labelSeconds);
      ends[lane] = isOpen ? Infinity : shownTo + 3 * pixelSeconds;
    }
  }
  return { placed, leftOut };
}
