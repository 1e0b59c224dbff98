import { messageOf } from '../model/messageOf';

/** The sentence that a person reads when the engine has failed; where it is known, with the place in the run. */
export function describeFailure(
  error: unknown,
  run?: { readonly nowSeconds: number; readonly events: number },
): string {
  const cause = messageOf(error);
  const place = run === undefined ? 'at its start' : placeOf(run);
  return `The simulation failed ${place} through a fault of ours, and has stopped: ${cause}`;
}

function placeOf({ nowSeconds, events }: { nowSeconds: number; events: number }): string {
  return `at ${nowSeconds.toFixed(3)} s, after ${events.toLocaleString('en')} events,`;
}
