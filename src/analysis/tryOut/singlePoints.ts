import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';
import type { Simulate } from '../../model/Experiment';
import type { Finding } from '../../model/Finding';
import type { KindOf } from '../../model/Kind';
import type { Report } from '../../model/Report';
import type { StopSignal } from '../../model/StopSignal';
import { factsOf } from '../findings/facts/factsOf';
import { moreInstances } from '../findings/suggestions/moreInstances';
import { evidence } from '../findings/words/evidence';
import { percent } from '../findings/words/percent';

/** Components that are killed for one design at most. */
const mostKilled = 6;
const killedAtSeconds = 6;
const untilSeconds = 18;
/** Share of the requests that have to fail for it to be told. */
const failingShare = 0.1;

/** What is to be tested, and how. */
export interface SinglePointTest {
  readonly design: Design;
  readonly kindOf: KindOf;
  /** Of a run of the design: what its users wait for is read from it. */
  readonly report: Report;
  readonly simulate: Simulate;
  readonly stop?: StopSignal;
}

/**
 * Kills the only instance of one component after another in background runs, at most 6 of them, those that users wait for:
 * those whose loss users feel are single points of failure, tested and not guessed.
 */
export async function singlePoints(test: SinglePointTest): Promise<readonly Finding[]> {
  const { design, kindOf, report } = test;
  const single = factsOf({ design, kindOf, report })
    .components.filter(
      ({ component, kind, isOnUserPath }) =>
        isOnUserPath && kind.faults.includes('kill') && instancesOf(component) === 1,
    )
    .toSorted((one, other) => other.report.started - one.report.started)
    .slice(0, mostKilled);
  const found = await Promise.all(
    single.map(async (facts): Promise<readonly Finding[]> => {
      const share = await failingWithout(facts.component, test);
      if (share === undefined || share < failingShare) return [];
      const { id, name } = facts;
      return [
        {
          rule: 'singlePoint',
          weight: 'risk',
          title: `${name} is a single point of failure: without it ${percent(share)} of all requests fail`,
          text: `Its only instance was killed in a background run at ${killedAtSeconds} s; this is what users saw in the ${untilSeconds - killedAtSeconds} s after that.`,
          evidence: [evidence('Requests that fail without it', share, 'share')],
          components: [id],
          connections: [],
          suggestions: moreInstances(facts, 2),
        },
      ];
    }),
  );
  return found.flat();
}

async function failingWithout(
  { id }: Component,
  { design, simulate, stop }: SinglePointTest,
): Promise<number | undefined> {
  const fault = { type: 'kill', component: id, instances: 0 } as const;
  const steps = [{ type: 'fault', id: design.nextId, atSeconds: killedAtSeconds, fault }] as const;
  const result = await simulate(
    {
      design: {
        ...design,
        nextId: design.nextId + 1,
        scenario: { durationSeconds: untilSeconds, steps },
      },
      warmupSeconds: killedAtSeconds,
      durationSeconds: untilSeconds,
    },
    stop,
  );
  const success = result.ok ? result.report.system.successShare : null;
  return success === null ? undefined : 1 - success;
}

function instancesOf({ placement }: Component): number {
  return placement.reduce((sum, { instances }) => sum + instances, 0);
}
