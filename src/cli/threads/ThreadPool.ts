import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ThreadWork, ThreadWorkName } from './ThreadWork';

interface Job<Name extends ThreadWorkName> {
  readonly request: ThreadWork[Name]['request'];
  readonly resolve: (reply: ThreadWork[Name]['reply']) => void;
  readonly reject: (error: unknown) => void;
}

/** Threads of the bundle that this runs from, all for one kind of work; they come when they are needed, up to a number. */
export class ThreadPool<Name extends ThreadWorkName> {
  private readonly work: Name;
  private readonly most: number;
  private readonly threads: Worker[] = [];
  private readonly idle: ((job: Job<Name>) => void)[] = [];
  private readonly waiting: Job<Name>[] = [];

  constructor(work: Name, most: number) {
    this.work = work;
    this.most = most;
  }

  /** Has one thread answer; rejects when it breaks. */
  ask(request: ThreadWork[Name]['request']): Promise<ThreadWork[Name]['reply']> {
    return new Promise((resolve, reject) => {
      const job = { request, resolve, reject };
      const take = this.idle.pop() ?? (this.threads.length < this.most ? this.start() : undefined);
      if (take === undefined) this.waiting.push(job);
      else take(job);
    });
  }

  /** Ends every thread. */
  async end(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }

  /** A new thread; what is returned gives it a job. */
  private start(): (job: Job<Name>) => void {
    const thread = new Worker(fileURLToPath(import.meta.url), { workerData: this.work });
    this.threads.push(thread);
    let current: Job<Name> | undefined;
    const take = (job: Job<Name>): void => {
      current = job;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      thread.postMessage(job.request);
    };
    thread.on('message', (reply: ThreadWork[Name]['reply']) => {
      current?.resolve(reply);
      const next = this.waiting.shift();
      if (next === undefined) this.idle.push(take);
      else take(next);
    });
    thread.on('error', (error) => {
      for (const job of [current, ...this.waiting.splice(0)]) job?.reject(error);
    });
    return take;
  }
}
