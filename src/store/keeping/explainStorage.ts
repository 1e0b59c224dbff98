/** A sentence on why the storage of the browser failed. */
export function explainStorage(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  switch (name) {
    case 'QuotaExceededError':
      return 'The browser has no more room for this page: remove designs on the start screen, or free space on this device.';
    case 'VersionError':
      return 'What is on this device was written by a newer version of Loadbearing. Load the page again to get that.';
    case 'SecurityError':
      return 'The browser does not let this page keep anything: storage is turned off for it, or the window is private.';
    case 'InvalidStateError':
    case 'UnknownError':
    case 'AbortError':
      return 'The browser closed the storage of this page. It is tried again every 10 seconds.';
    default:
      return message.endsWith('.') ? message : `${message}.`;
  }
}
