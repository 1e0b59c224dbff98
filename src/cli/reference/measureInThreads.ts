import { messageOf } from '../../model/messageOf';
import { ThreadPool } from '../threads/ThreadPool';
import type { MeasuringRequest } from './MeasuringRequest';
import type { Measured } from './measureTask';

/**
 * Measures all requests in so many threads; calls `done` for each as it comes back. One that uses up the memory of its thread, or
 * takes longer than so many seconds, is broken, and the others go on.
 */
export async function measureInThreads(
  requests: readonly MeasuringRequest[],
  { threads, longestSeconds }: { readonly threads: number; readonly longestSeconds: number },
  done: (place: number, measured: Measured) => void,
): Promise<void> {
  const pool = new ThreadPool('measure', threads, longestSeconds);
  try {
    await Promise.all(
      requests.map(async (request) => {
        const measured = await pool.ask(request).catch(broken);
        done(request.place, measured);
      }),
    );
  } finally {
    await pool.end();
  }
}

function broken(error: unknown): Measured {
  return { type: 'broken', reason: messageOf(error) };
}
