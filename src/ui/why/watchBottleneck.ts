import { successOf } from '../../analysis/successOf';
import type { Id } from '../../model/Id';
import type { Stores } from '../stores/Stores';
import { whyOf } from './whyOf';

/** Success below which somebody should look. */
const wellShare = 0.99;
/** A component is tagged when it was named first in so many looks one after another, and until it was not in so many. */
const looksToTag = 2;
const looksToUntag = 3;

/** Tags the card of what limits the run, while users are hurt: calmly, so that nothing flickers; returns how to stop. */
export function watchBottleneck(stores: Stores): () => void {
  const { run, view } = stores;
  const why = whyOf(stores);
  let leave: (() => void) | undefined;
  let candidate: Id | undefined;
  let seen = 0;
  let missed = 0;

  const stopRun = run.subscribe(({ snapshot }) => {
    const isHurt = successOf(snapshot) < wellShare;
    if (isHurt) leave ??= why.follow();
    else if (view.getState().bottleneck === undefined) {
      leave?.();
      leave = undefined;
    }
  });
  const stopWhy = why.subscribe((state, before) => {
    if (state.lookedAtSeconds === before.lookedAtSeconds && state.findings === before.findings)
      return;
    const first = state.findings.find(({ weight }) => weight === 'harm')?.components[0];
    const { bottleneck } = view.getState();
    if (first === candidate) seen++;
    else [candidate, seen] = [first, 1];
    missed = first === bottleneck ? 0 : missed + 1;
    // Where the run stands still there is no further look, and nothing that could flicker.
    const stands = run.getState().status.state !== 'running';
    if (candidate !== undefined && (stands || seen >= looksToTag) && candidate !== bottleneck) {
      view.show({ bottleneck: candidate });
    } else if (
      bottleneck !== undefined &&
      candidate === undefined &&
      (stands || missed >= looksToUntag)
    ) {
      view.show({ bottleneck: undefined });
    }
  });
  return () => {
    stopRun();
    stopWhy();
    leave?.();
  };
}
