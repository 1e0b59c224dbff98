import type { Kernel } from './Kernel';
import type { Link } from './Link';
import { linkCount } from './measures/LinkMeter';
import { outcomeNumber } from './outcomeNumber';
import { spanState } from './spans/spanState';

/** What is handed over from one component to the next: whoever waits for the span then waits for the next one. */
export class Handovers {
  private readonly kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** The span has done its part here: it goes on to the next component, or waits here until that one takes it over. */
  forward(row: number, link: Link): void {
    const callee = this.kernel.components[link.to]!;
    if (callee.blocksCallers) callee.takeOver(row, link);
    else this.handOver(row, link, -1);
  }

  /** It goes on now: to an instance, or to the one that the next component picks (-1). */
  handOver(row: number, link: Link, instance: number): void {
    const { kernel } = this;
    const { spans } = kernel;
    const component = kernel.parts[spans.component[row]!]!;
    kernel.components[component.index]!.onForward(row);
    component.end(row, outcomeNumber.ok);
    const place = spans.instance[row]!;
    spans.hop[row] = link.index;
    spans.component[row] = link.to;
    spans.step[row] = 0;
    spans.misses[row] = 0;
    spans.state[row] = spanState.sent;
    spans.instance[row] = instance >= 0 ? instance : kernel.components[link.to]!.pick(row, link);
    if (!link.isTouched) kernel.touched.link(link);
    link.meter.counts[linkCount.sent]!++;
    link.meter.counts[linkCount.async]!++;
    kernel.tracer?.forwarded(row, link);
    kernel.departures.transmit(row, link, component, place);
  }

  /** A span is no more that may wait here for the next component. */
  callBack(row: number): void {
    if (this.kernel.spans.pending[row]! > 0) return;
    for (const component of this.kernel.components) component.forsake(row);
  }
}
