let opened: string | undefined;

/** The lesson whose design went to the canvas last, by its id: who opens Learn again comes back to it, once. */
export const openedLesson = {
  leave(id: string): void {
    opened = id;
  },
  take(): string | undefined {
    const id = opened;
    opened = undefined;
    return id;
  },
};
