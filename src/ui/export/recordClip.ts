import type { Stores } from '../stores/Stores';
import { ClipPainter } from './ClipPainter';
import type { ClipFormat } from './clipFormat';

const framesPerSecond = 25;
const bitsPerSecond = 5_000_000;

interface ClipOrder {
  readonly format: ClipFormat;
  readonly seconds: number;
  /** Ends it before its time; what there is by then becomes the clip. */
  readonly signal: AbortSignal;
  /** Hears once a second how many are recorded. */
  readonly onSecond: (seconds: number) => void;
}

/** Records the run as it goes on, so many seconds of the clock on the wall; a run that is paused is set going. */
export async function recordClip(stores: Stores, order: ClipOrder): Promise<Blob> {
  const painter = new ClipPainter(stores);
  await painter.refresh();
  painter.paint(performance.now());
  const stream = painter.canvas.captureStream(framesPerSecond);
  const recorder = new MediaRecorder(stream, {
    mimeType: order.format.mimeType,
    videoBitsPerSecond: bitsPerSecond,
  });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const ended = new Promise<void>((resolve, reject) => {
    recorder.addEventListener('stop', () => resolve());
    recorder.addEventListener('error', () => reject(new Error('The browser broke the clip off.')));
  });
  if (!stores.run.getState().playing) stores.run.play();
  recorder.start(1_000);
  await paintFor(painter, order);
  recorder.stop();
  await ended;
  stream.getTracks().forEach((track) => track.stop());
  return new Blob(parts, { type: order.format.mimeType });
}

function paintFor(painter: ClipPainter, { seconds, signal, onSecond }: ClipOrder): Promise<void> {
  const startMs = performance.now();
  let told = 0;
  return new Promise((resolve) => {
    requestAnimationFrame(function next(atMs) {
      painter.paint(atMs);
      const passed = Math.floor((atMs - startMs) / 1_000);
      if (passed > told) {
        told = passed;
        onSecond(told);
      }
      if (passed >= seconds || signal.aborted) resolve();
      else requestAnimationFrame(next);
    });
  });
}
