import type { PageTools } from './PageTools';

/** Where a pace goes, and whether the run runs. */
export interface PaceEnds {
  send(pace: number): Promise<void>;
  isRunning(): boolean;
}

/** Remembers the pace and pauses the run while nobody can see the page; seen again, it goes on without catching up. */
export class PaceKeeper {
  private readonly page: PageTools;
  private readonly ends: PaceEnds;
  private readonly callOff: () => void;
  private pace = 0;
  /** The pace to go on with once the page is seen. */
  private hiddenPace = 0;

  constructor(page: PageTools, ends: PaceEnds) {
    this.page = page;
    this.ends = ends;
    this.callOff = page.onVisibility(() => this.follow());
  }

  /** Asks for a pace; a hidden page gets it when it is seen. */
  async set(pace: number): Promise<void> {
    this.pace = pace;
    const isHidden = this.page.isHidden();
    this.hiddenPace = isHidden ? pace : 0;
    if (!isHidden || !(pace > 0)) await this.ends.send(pace);
  }

  /** The run pauses for another reason, and stays so. */
  pause(): void {
    this.pace = 0;
    this.hiddenPace = 0;
  }

  dispose(): void {
    this.callOff();
  }

  private follow(): void {
    const isHidden = this.page.isHidden();
    if (isHidden && this.ends.isRunning()) this.hiddenPace = this.pace;
    if (this.hiddenPace === 0) return;
    this.ends.send(isHidden ? 0 : this.hiddenPace).catch(() => undefined);
    if (!isHidden) this.hiddenPace = 0;
  }
}
