import type { Kernel } from '../Kernel';
import type { RandomStream } from '../random/RandomStream';
import { DigestHasher } from './DigestHasher';

/** The digest of a run as it stands: events fired, outcome counters, latencies, and the state of every random stream. */
export function digestOf(kernel: Kernel): string {
  const hasher = new DigestHasher();
  hasher.add(kernel.clock.events);
  hasher.add(kernel.clock.requests);
  hasher.addAll(kernel.requests.counts);
  hasher.word(kernel.requests.latencyHash);
  for (const component of kernel.components) {
    hasher.addAll(component.meter.counts);
    addStreams(hasher, component.streams);
  }
  for (const link of kernel.links) {
    hasher.addAll(link.meter.counts);
    addStreams(hasher, link.streams);
  }
  return hasher.hex;
}

function addStreams(hasher: DigestHasher, streams: readonly RandomStream[]): void {
  for (const stream of streams) hasher.addAll(stream.words);
}
