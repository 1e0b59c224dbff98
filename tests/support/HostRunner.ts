import type { Action } from '../../src/model/Action';
import type { LatencyLimit } from '../../src/model/LatencyLimit';
import type { PageTools } from '../../src/runner/PageTools';
import { PollPump } from '../../src/runner/PollPump';
import type { Runner, RunnerUpdate, Watched } from '../../src/runner/Runner';
import type { SimulationHost } from '../../src/runner/SimulationHost';
import type { LoadRequest } from '../../src/runner/SimulationApi';
import type { FakeClock } from '../runner/FakeClock';

/** A runner on a host in the same thread, on a fake clock: what it is asked is done when the test lets time pass. */
export class HostRunner implements Runner {
  private readonly host: SimulationHost;
  private readonly clock: FakeClock;
  private readonly pump: PollPump;
  private readonly pending = new Set<Promise<unknown>>();
  private readonly listeners = new Set<(update: RunnerUpdate) => void>();

  constructor(host: SimulationHost, clock: FakeClock) {
    this.host = host;
    this.clock = clock;
    const { after } = clock;
    const page = {
      after,
      onFrame: (task: () => void) => after(16, task),
      isHidden: () => false,
    } as unknown as PageTools;
    this.pump = new PollPump(page, {
      ask: (request) => host.poll(request),
      isBusy: () => this.pending.size > 0,
      patienceMs: () => Infinity,
      onAnswer: (answer) => this.tell(answer),
      onSilence: () => {},
    });
    this.pump.start();
  }

  /** Lets time pass until everything is answered, and the page has heard of it. */
  async settle(): Promise<void> {
    do await this.clock.pass(400);
    while (this.pending.size > 0);
    await this.clock.pass(400);
  }

  load = (request: LoadRequest) => this.ask(this.host.load(request));
  setPace = (pace: number) => this.ask(this.host.setPace(pace));
  setHorizon = (atSeconds: number) => this.ask(this.host.setHorizon(atSeconds));
  step = () => this.ask(this.host.step());
  act = (action: Action) => this.ask(this.host.act(action));
  seek = (atSeconds: number) => this.ask(this.host.seek(atSeconds));
  journal = () => this.ask(this.host.journal());
  report = () => this.ask(this.host.report());
  traces = () => this.ask(this.host.traces());
  trace = (request: number) => this.ask(this.host.trace(request));

  fingerprint(request: LoadRequest, atSeconds: number) {
    return this.ask(this.host.fingerprint(request, atSeconds));
  }

  subscribe(listener: (update: RunnerUpdate) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Tells as if the worker had said it. */
  tell(update: RunnerUpdate): void {
    for (const listener of this.listeners) listener(update);
  }

  setSampling(): void {}

  watch(wanted: Watched | undefined): void {
    this.pump.setDetails(wanted);
  }

  judge(limits: readonly LatencyLimit[]): void {
    this.pump.setLimits(limits);
  }

  dispose(): void {}

  private ask<T>(answer: Promise<T>): Promise<T> {
    const settled = answer.finally(() => {
      this.pending.delete(settled);
      this.pump.wake();
    });
    this.pending.add(settled);
    this.pump.wake();
    return settled;
  }
}
