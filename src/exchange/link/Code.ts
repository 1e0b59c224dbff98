import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';

/** How one noun is written into a link and read back: `read` takes exactly the bits that `write` gave. */
export interface Code<Value> {
  write(out: LinkWriter, value: Value): void;
  read(from: LinkReader): Value;
}
