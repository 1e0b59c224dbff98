/** How a clip is written: what the recorder is told, and how the file's name ends. */
export interface ClipFormat {
  readonly mimeType: string;
  readonly ending: string;
}

const formats: readonly ClipFormat[] = [
  { mimeType: 'video/webm;codecs=vp9', ending: 'webm' },
  { mimeType: 'video/webm;codecs=vp8', ending: 'webm' },
  { mimeType: 'video/webm', ending: 'webm' },
  { mimeType: 'video/mp4', ending: 'mp4' },
];

/** The first format that this browser can record from a drawing; undefined where it can record none. */
export function clipFormat(): ClipFormat | undefined {
  const canCapture = typeof HTMLCanvasElement.prototype.captureStream === 'function';
  return canCapture && typeof MediaRecorder === 'function'
    ? formats.find(({ mimeType }) => MediaRecorder.isTypeSupported(mimeType))
    : undefined;
}
