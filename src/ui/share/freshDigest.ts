import type { LinkDigest } from '../../exchange/LinkContent';
import type { DesignStore } from '../../store/designStore';
import type { RunStore } from '../../store/runStore';

/** A fresh run is taken to the second that the visible one has reached, within these. */
const earliestSeconds = 10;
const latestSeconds = 60;
const mostMs = 10_000;

/**
 * The digest of a run of exactly the saved design: that of the visible run where nothing was done to it, or of a fresh one in
 * a worker of its own. Rejects when that one fails, or takes more than ten seconds.
 */
export async function freshDigest(run: RunStore, designs: DesignStore): Promise<LinkDigest> {
  const visible = run.untouchedDigest();
  if (visible !== undefined) {
    return visible;
  }
  const { design } = designs.getState();
  const { digest, atSeconds } = await inTime(
    run.runner.fingerprint({ design }, secondOf(run.latest()?.atSeconds ?? 0)),
  );
  return { digest, atSeconds };
}

function secondOf(presentSeconds: number): number {
  return Math.min(Math.max(Math.floor(presentSeconds), earliestSeconds), latestSeconds);
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The fresh run took more than 10 s.')), mostMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
