import { measuringThread } from './MeasuringMessages';

/** Whether a thread was started by `measureInThreads`, from the data that it was given. */
export function isMeasuringThread(data: unknown): boolean {
  return data === measuringThread;
}
