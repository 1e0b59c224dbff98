import type { Finding } from '../../model/Finding';

/** Findings with those that were tested apart: after what hurts now, before what is only worth knowing. */
export function withTested(
  findings: readonly Finding[],
  tested: readonly Finding[],
): readonly Finding[] {
  return [...findings.filter((finding) => !isNote(finding)), ...tested, ...findings.filter(isNote)];
}

function isNote({ weight }: Finding): boolean {
  return weight === 'note';
}
