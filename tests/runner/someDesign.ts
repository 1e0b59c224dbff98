import type { Design } from '../../src/model/Design';
import { emptyDesign } from '../../src/model/emptyDesign';

/** A design that the stand-in takes. */
export const someDesign: Design = { ...emptyDesign, seed: 1 };
