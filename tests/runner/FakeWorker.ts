import type { Endpoint } from 'comlink';
import type { SimulationWorker } from '../../src/runner/PageTools';

/** A worker on the same thread. It can hang, be missing or report an error, as real ones do. */
export class FakeWorker {
  isTerminated = false;
  isHanging = false;
  private readonly outside = new EventTarget();
  private readonly inside = new EventTarget();

  /** `serve` answers at the worker's end; without it its script is missing. */
  constructor(serve: ((endpoint: Endpoint) => void) | undefined) {
    if (serve) serve(this.endOf(this.inside, this.outside));
    else queueMicrotask(() => this.fail(undefined));
  }

  /** The page's end. */
  get worker(): SimulationWorker {
    const terminate = () => void (this.isTerminated = true);
    return { ...this.endOf(this.outside, this.inside), terminate } as SimulationWorker;
  }

  /** Something throws inside; without a message the script could not be loaded. */
  fail(message: string | undefined): void {
    this.outside.dispatchEvent(Object.assign(new Event('error'), { message }));
  }

  private endOf(own: EventTarget, other: EventTarget): Endpoint {
    return {
      addEventListener: own.addEventListener.bind(own),
      removeEventListener: own.removeEventListener.bind(own),
      postMessage: (message: unknown, transfer: Transferable[] = []) => {
        const data: unknown = structuredClone(message, { transfer });
        queueMicrotask(() => {
          if (this.isTerminated || this.isHanging) return;
          other.dispatchEvent(new MessageEvent('message', { data }));
        });
      },
    };
  }
}
