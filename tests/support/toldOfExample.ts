import { findingsOfRun } from '../../src/analysis/findings/findingsOfRun';
import { examples } from '../../src/library/examples';
import type { Fault } from '../../src/model/Fault';
import type { Finding } from '../../src/model/Finding';
import { runTimeline } from './runTimeline';

/** What *Why* tells of an example that has a trouble from 10 s to 30 s of its 40 s, and none besides. */
export function toldOfExample(id: string, fault: Fault): readonly Finding[] {
  const { design: example } = examples.find((one) => one.id === id)!;
  const step = { type: 'fault', id: 99_990, atSeconds: 10, endSeconds: 30, fault } as const;
  const design = { ...example, scenario: { durationSeconds: 40, steps: [step] } };
  return findingsOfRun(runTimeline(design));
}
