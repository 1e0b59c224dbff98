import { ThreadPool } from '../threads/ThreadPool';
import type { MeasuringRequest } from './MeasuringRequest';
import type { Measured } from './measureTask';

/** Measures all requests in so many threads; calls `done` for each as it comes back. */
export async function measureInThreads(
  requests: readonly MeasuringRequest[],
  threads: number,
  done: (place: number, measured: Measured) => void,
): Promise<void> {
  const pool = new ThreadPool('measure', threads);
  try {
    await Promise.all(
      requests.map(async (request) => done(request.place, await pool.ask(request))),
    );
  } finally {
    await pool.end();
  }
}
