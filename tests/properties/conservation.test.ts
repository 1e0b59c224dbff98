import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitrarySession } from './arbitrarySession';
import { audit } from './audit';
import { play } from './play';
import { patience, runs } from './runs';

test(
  'everything that was sent is answered, given up or still there, whatever is done to a run',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), (session) => {
        play(session, (simulation) => expect(audit(simulation)).toEqual([]));
      }),
      runs(150),
    );
  },
  patience,
);
