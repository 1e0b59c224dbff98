import type { Parameter } from '../model/Parameter';

/** How long a message is kept. */
export function retentionParameter(number: number, seconds: number, note: string): Parameter {
  return {
    type: 'number',
    name: 'retentionSeconds',
    number,
    label: 'Kept for',
    help: 'Messages that have waited for longer are deleted: they are lost.',
    section: 'Backlog',
    unit: 's',
    minimum: 0.01,
    maximum: 31_536_000,
    whole: false,
    scale: 'logarithmic',
    zeroMeans: 'for ever',
    default: seconds,
    linkDefault: seconds,
    source: { provenance: 'read', confidence: 'medium', note },
  };
}
