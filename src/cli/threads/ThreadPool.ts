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
  private readonly longestSeconds: number;
  private readonly threads = new Set<Worker>();
  private readonly idle: ((job: Job<Name>) => void)[] = [];
  private readonly waiting: Job<Name>[] = [];

  /** What takes one job longer than `longestSeconds` is ended with it. */
  constructor(work: Name, most: number, longestSeconds = Infinity) {
    this.work = work;
    this.most = most;
    this.longestSeconds = longestSeconds;
  }

  /** Has one thread answer; rejects when it breaks. */
  ask(request: ThreadWork[Name]['request']): Promise<ThreadWork[Name]['reply']> {
    return new Promise((resolve, reject) => {
      const job = { request, resolve, reject };
      const take = this.idle.pop() ?? (this.threads.size < this.most ? this.start() : undefined);
      if (take === undefined) this.waiting.push(job);
      else take(job);
    });
  }

  /** Ends every thread. */
  async end(): Promise<void> {
    this.waiting.length = 0;
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }

  /** A new thread; what is returned gives it a job. */
  private start(): (job: Job<Name>) => void {
    const thread = new Worker(fileURLToPath(import.meta.url), { workerData: this.work });
    this.threads.add(thread);
    let current: Job<Name> | undefined;
    let timer: NodeJS.Timeout | undefined;
    const take = (job: Job<Name>): void => {
      current = job;
      timer =
        this.longestSeconds === Infinity
          ? undefined
          : setTimeout(late, this.longestSeconds * 1_000);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      thread.postMessage(job.request);
    };
    const finish = (): Job<Name> | undefined => {
      clearTimeout(timer);
      const job = current;
      current = undefined;
      return job;
    };
    thread.on('message', (reply: ThreadWork[Name]['reply']) => {
      finish()?.resolve(reply);
      const next = this.waiting.shift();
      if (next === undefined) this.idle.push(take);
      else take(next);
    });
    /** The thread is lost, and its job; another thread takes what waits. */
    const leave = (error: unknown): void => {
      this.threads.delete(thread);
      void thread.terminate();
      finish()?.reject(error);
      const next = this.waiting.shift();
      if (next !== undefined) this.start()(next);
    };
    const late = (): void => leave(new Error(`It takes longer than ${this.longestSeconds} s.`));
    thread.on('error', leave);
    return take;
  }
}
