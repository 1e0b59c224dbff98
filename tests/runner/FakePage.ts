import type { PageTools } from '../../src/runner/PageTools';
import type { RunnerUpdate } from '../../src/runner/Runner';
import { RunnerClient } from '../../src/runner/RunnerClient';
import { serveSimulation } from '../../src/runner/serveSimulation';
import { SimulationHost } from '../../src/runner/SimulationHost';
import { FakeClock } from './FakeClock';
import { fakeStart } from './fakeStart';
import { FakeWorker } from './FakeWorker';

const frameMs = 1_000 / 60;

/** A runner on a page with a fake clock, whose workers can be made to die. */
export class FakePage {
  readonly clock = new FakeClock();
  readonly workers: FakeWorker[] = [];
  readonly updates: RunnerUpdate[] = [];
  readonly runner: RunnerClient;
  /** How each new worker is: well, hanging from its first message on, missing, or none that the browser allows. */
  fate: 'well' | 'hanging' | 'missing' | 'forbidden' = 'well';
  /** Loads that carry a journal make the worker hang. */
  journalKills = false;
  frames = 0;
  private isHidden = false;
  private readonly watchers = new Set<() => void>();

  constructor(fate: FakePage['fate'] = 'well') {
    this.fate = fate;
    this.runner = new RunnerClient(this.tools());
    this.runner.subscribe((update) => this.updates.push(update));
  }

  get latest(): RunnerUpdate | undefined {
    return this.updates.at(-1);
  }

  get worker(): FakeWorker {
    return this.workers.at(-1) as FakeWorker;
  }

  get notices(): string[] {
    return this.updates.flatMap(({ notice }) => notice ?? []);
  }

  hide(isHidden: boolean): void {
    this.isHidden = isHidden;
    for (const watcher of this.watchers) watcher();
  }

  private tools(): PageTools {
    return {
      kinds: [],
      createWorker: () => this.createWorker(),
      nowMs: this.clock.nowMs,
      onFrame: (task) => this.clock.after(frameMs, () => this.draw(task)),
      after: (milliseconds, task) => this.clock.after(milliseconds, task),
      isHidden: () => this.isHidden,
      onVisibility: (listener) => {
        this.watchers.add(listener);
        return () => void this.watchers.delete(listener);
      },
    };
  }

  private draw(task: () => void): void {
    this.frames++;
    task();
  }

  private createWorker() {
    if (this.fate === 'forbidden') throw new Error('Workers are blocked.');
    const { start } = fakeStart({ onEvent: () => this.clock.spend(0.001) });
    const host = new SimulationHost({
      ...this.clock.tools,
      prepare: () => undefined,
      start: (design, journal) => {
        if (this.journalKills && journal?.length) this.worker.isHanging = true;
        return start(design, journal);
      },
    });
    const made = new FakeWorker(
      this.fate === 'missing' ? undefined : (end) => serveSimulation(host, end, () => {}),
    );
    made.isHanging = this.fate === 'hanging';
    this.workers.push(made);
    return made.worker;
  }
}
