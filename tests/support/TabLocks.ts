/** The locks of a browser, as its tabs share them: each one is asked for, held, and let go. */
export class TabLocks {
  private readonly held = new Set<string>();

  async request(
    name: string,
    { ifAvailable = false, signal }: LockOptions,
    hold: (lock: { readonly name: string } | null) => Promise<void> | undefined,
  ): Promise<void> {
    if (!this.held.has(name)) {
      this.held.add(name);
      return hold({ name })?.finally(() => this.held.delete(name));
    }
    if (ifAvailable) return hold(null);
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('late', 'AbortError')));
    });
  }

  async query(): Promise<{ readonly held: readonly { readonly name: string }[] }> {
    return { held: [...this.held].map((name) => ({ name })) };
  }

  /** A tab has ended: everything that it held is free. */
  letGo(): void {
    this.held.clear();
  }
}
