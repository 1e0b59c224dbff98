import type { Kernel } from '../Kernel';
import type { RandomStream } from '../random/RandomStream';
import { DigestHasher } from './DigestHasher';
import { meterCount } from './Meter';

/** Counts of a meter when digests began. */
const FIRST_COUNTS = 31;

/** The digest of a run as it stands: events fired, outcome counters, latencies, and the state of every random stream. */
export function digestOf(kernel: Kernel): string {
  const hasher = new DigestHasher();
  hasher.add(kernel.clock.events);
  hasher.add(kernel.clock.requests);
  hasher.addAll(kernel.requests.counts);
  hasher.word(kernel.requests.latencyHash);
  if (kernel.requests.late[0]! > 0) hasher.add(kernel.requests.late[0]!);
  for (const component of kernel.components) {
    hasher.addAll(component.meter.counts.subarray(0, FIRST_COUNTS));
    addLater(hasher, component.meter.counts, FIRST_COUNTS, meterCount.expired);
    if (component.meter.further !== undefined) hasher.addAll(component.meter.further.counts);
    addStreams(hasher, component.streams);
    addStreams(
      hasher,
      component.laterStreams.filter((stream) => stream.isUsed),
    );
  }
  for (const link of kernel.links) {
    hasher.addAll(link.meter.counts);
    addStreams(hasher, link.streams);
    if (link.guard !== undefined) {
      addLater(hasher, link.guard.meter.counts, 0, link.guard.meter.counts.length);
      addStreams(
        hasher,
        link.guard.streams.filter((stream) => stream.isUsed),
      );
    }
  }
  return hasher.hex;
}

/** Counts that came later, from one place to before another: only what is not 0, so that it changes no digest without it. */
function addLater(hasher: DigestHasher, counts: Float64Array, first: number, end: number): void {
  for (let place = first; place < end; place++) {
    if (counts[place] === 0) continue;
    hasher.word(place);
    hasher.add(counts[place]!);
  }
}

function addStreams(hasher: DigestHasher, streams: readonly RandomStream[]): void {
  for (const stream of streams) hasher.addAll(stream.words);
}
