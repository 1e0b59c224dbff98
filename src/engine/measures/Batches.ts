import { Histogram } from '../Histogram';
import type { Saveable, Saved } from '../state/Saveable';

/** Batches that are kept: when all are full, each two become one, twice as long. */
const MOST_BATCHES = 16;

/**
 * The durations of a run cut into batches of equally many seconds: 8 to 16 full ones, whatever its length. A second joins
 * its batch when it has ended, so that no event costs more for it. At most 256 KiB.
 */
export class Batches implements Saveable {
  private readonly histograms: Histogram[] = [];
  /** Full batches; seconds of a batch, and seconds that the one after them has so far. */
  private readonly numbers = Float64Array.of(0, 1, 0);

  /** The batches that are full, in the order of time. */
  get full(): readonly Histogram[] {
    return this.histograms.slice(0, this.numbers[FULL]);
  }

  /** How long a batch lasts, simulated seconds. */
  get secondsEach(): number {
    return this.numbers[SECONDS]!;
  }

  /** Takes the durations of the second that has just ended. */
  add(second: Histogram): void {
    const { histograms, numbers } = this;
    if (numbers[FULL] === MOST_BATCHES) this.pair();
    const place = numbers[FULL]!;
    if (histograms.length === place) histograms.push(new Histogram());
    histograms[place]!.addFrom(second);
    numbers[SO_FAR]!++;
    if (numbers[SO_FAR] === numbers[SECONDS]) {
      numbers[FULL]!++;
      numbers[SO_FAR] = 0;
    }
  }

  clear(): void {
    for (const histogram of this.histograms) histogram.clear();
    this.numbers.set([0, 1, 0]);
  }

  save(): Saved {
    return [this.numbers.slice(), ...this.histograms.map((histogram) => histogram.save())];
  }

  restore(saved: Saved): void {
    const [numbers, ...histograms] = saved as readonly Saved[];
    this.numbers.set(numbers as Float64Array);
    this.histograms.length = 0;
    for (const state of histograms) {
      const histogram = new Histogram();
      histogram.restore(state);
      this.histograms.push(histogram);
    }
  }

  private pair(): void {
    const { histograms, numbers } = this;
    for (let place = 0; place < MOST_BATCHES / 2; place++) {
      const [first, second] = [histograms[2 * place]!, histograms[2 * place + 1]!];
      if (place > 0) histograms[place]!.clear();
      if (place > 0) histograms[place]!.addFrom(first);
      histograms[place]!.addFrom(second);
    }
    for (let place = MOST_BATCHES / 2; place < MOST_BATCHES; place++) histograms[place]!.clear();
    numbers[FULL] = MOST_BATCHES / 2;
    numbers[SECONDS]! *= 2;
  }
}

const FULL = 0;
const SECONDS = 1;
const SO_FAR = 2;
