import type { Link } from '../../../engine/Link';
import { RandomStream } from '../../../engine/random/RandomStream';
import { Sampler } from '../../../engine/random/Sampler';
import { HopRecorder } from '../../../engine/report/HopRecorder';
import type { SpanTable } from '../../../engine/spans/SpanTable';
import { streamPurpose } from '../../../engine/streamPurpose';
import type { Distribution } from '../../../model/Distribution';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import { serviceTimeOf } from '../designs/serviceTimeOf';
import { drain } from '../drain';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';
import { Unsupported } from '../Unsupported';

/** M/G/1 with processor sharing: the mean depends on the mean of the work only, and all work is slowed down alike. */
export const processorSharing: Family = { name: 'A-PS', way: 'design', measure };

const LATEST_SECONDS = 1e9;
const MOST_AT_ONCE = 100_000;

function measure(task: Task): Metrics {
  const { parameters, run, seed } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const serviceTime = serviceTimeOf(parameters.group('service'));
  parameters.skip('rho');
  parameters.finish();
  if (run.requests === undefined) throw new Unsupported('it does not say how many requests to run');
  const settings = { processors: 1 };
  const design = pipelineDesign(arrivals, [{ slots: MOST_AT_ONCE, serviceTime, settings }]);
  const simulation = beginRun({ ...design, seed });
  const sojourns = new Sojourns();
  simulation.world.kernel.recorder = sojourns;
  simulation.advanceToRequests(run.warmupRequests + run.requests, LATEST_SECONDS);
  drain(simulation);
  const sizes = sizesOf(serviceTime, seed, design.components[1]!.id, sojourns.seconds.length);
  return metricsOf(sizes.slice(run.warmupRequests), sojourns.seconds.slice(run.warmupRequests));
}

/** How long each request took, in the order of their start: seconds. */
class Sojourns extends HopRecorder {
  readonly seconds: number[] = [];
  private readonly sentAt: number[] = [];

  override call(spans: SpanTable, row: number, _link: Link, now: number): void {
    this.sentAt[spans.request[row]! - 1] = now;
  }

  override reply(spans: SpanTable, row: number, _link: Link, now: number): void {
    const place = spans.request[row]! - 1;
    this.seconds[place] = now - this.sentAt[place]!;
  }
}

/** The work of each request: all are begun as they come, so that they draw from the service's own stream in their order. */
function sizesOf(
  serviceTime: Distribution,
  seed: number,
  component: number,
  count: number,
): readonly number[] {
  const stream = new RandomStream(seed, component, streamPurpose.service);
  const sampler = new Sampler(serviceTime, 1e-3);
  return Array.from({ length: count }, () => sampler.sample(stream));
}

function metricsOf(sizes: readonly number[], sojourns: readonly number[]): Metrics {
  const median = sizes.toSorted((one, other) => one - other)[sizes.length >> 1]!;
  const slowdowns = (isIn: (size: number) => boolean): number => {
    const chosen = sizes.flatMap((size, place) => (isIn(size) ? [sojourns[place]! / size] : []));
    return meanOf(chosen.length > 0 ? chosen : sizes.map((size, place) => sojourns[place]! / size));
  };
  return {
    mean_sojourn_s: meanOf(sojourns),
    mean_slowdown_small_half: slowdowns((size) => size < median),
    mean_slowdown_large_half: slowdowns((size) => size >= median),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
