/** What the promise comes to; rejects when that takes longer than so many milliseconds. */
export function inTime<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It does not answer.')), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
