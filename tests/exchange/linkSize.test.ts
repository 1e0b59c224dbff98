import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { engineVersion } from '../../src/engine/engineVersion';
import { decodeLink } from '../../src/exchange/decodeLink';
import { encodeLink } from '../../src/exchange/encodeLink';
import type { LinkContent } from '../../src/exchange/LinkContent';
import { type Drawing, drawDesign } from '../support/drawDesign';

const designsPerSize = 12;

/** What the page's links carry besides the design: the digest of the sender's run, and the part of the canvas that is shown. */
const sent = {
  engineVersion,
  digest: { digest: '9f3c6a01d27be845', atSeconds: 45 },
  view: { x: -137, y: 88, zoom: 0.83 },
};

/**
 * The written set: a stated number of designs of each size, drawn from the seeds 1, 2, 3 and so on (tests/support/drawDesign.ts),
 * each sent as the page sends it. The README shows what this prints.
 */
test.each<Omit<Drawing, 'seed'> & { most: number }>([
  { components: 20, connections: 25, names: 'usual', most: 500 },
  { components: 20, connections: 25, names: 'madeUp', most: 500 },
  { components: 20, connections: 25, names: 'letters', most: 500 },
  { components: 40, connections: 50, names: 'letters', most: 1_000 },
  { components: 80, connections: 100, names: 'letters', most: 2_000 },
])('$components components with $names names fit into $most characters', ({ most, ...drawing }) => {
  const lengths = Array.from({ length: designsPerSize }, (_, seed) => {
    const design = drawDesign({ ...drawing, seed: seed + 1 });
    expect(whatItHas(design)).toEqual({
      components: drawing.components,
      connections: drawing.connections,
      steps: 4,
      objectives: 2,
    });
    const content: LinkContent = { design, ...sent };
    const link = encodeLink(content);
    expect(decodeLink(link, kindOf)).toEqual({ ok: true, content, notices: [] });
    return link.length;
  });
  const mean = Math.round(lengths.reduce((sum, length) => sum + length, 0) / lengths.length);
  console.info(
    `${drawing.components} components, ${drawing.names} names: mean ${mean}, most ${Math.max(...lengths)} characters.`,
  );
  expect(Math.max(...lengths)).toBeLessThanOrEqual(most);
});

function whatItHas({ components, connections, scenario, objectives }: LinkContent['design']) {
  return {
    components: components.length,
    connections: connections.length,
    steps: scenario.steps.length,
    objectives: objectives?.length,
  };
}
