import type { Id } from '../../model/Id';
import type { Trace } from '../../model/Trace';

/** The components at which a request that is not over is now, the deepest call first. */
export function placesOf({ spans }: Trace): readonly Id[] {
  const open = spans.filter(
    ({ arrivedAtSeconds, endedAtSeconds }) =>
      arrivedAtSeconds !== undefined && endedAtSeconds === undefined,
  );
  return open.map(({ component }) => component).toReversed();
}
