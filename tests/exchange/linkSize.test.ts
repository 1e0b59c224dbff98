import { expect, test } from 'vitest';
import { decodeLink } from '../../src/exchange/decodeLink';
import { encodeLink } from '../../src/exchange/encodeLink';
import { kindOf } from '../../src/catalogue/kindOf';
import { type Drawing, drawDesign } from '../support/drawDesign';

const designsPerSize = 12;

test.each<Omit<Drawing, 'seed'> & { most: number }>([
  { components: 20, connections: 25, names: 'usual', most: 400 },
  { components: 20, connections: 25, names: 'madeUp', most: 480 },
  { components: 40, connections: 50, names: 'madeUp', most: 850 },
  { components: 80, connections: 100, names: 'madeUp', most: 1_600 },
])('$components components with $names names fit into $most characters', ({ most, ...drawing }) => {
  const lengths = Array.from({ length: designsPerSize }, (_, seed) => {
    const design = drawDesign({ ...drawing, seed: seed + 1 });
    expect(design.connections.length).toBe(drawing.connections);
    const content = { design, engineVersion: 1 };
    const link = encodeLink(content);
    expect(decodeLink(link, kindOf)).toMatchObject({ ok: true, content });
    return link.length;
  });
  const mean = Math.round(lengths.reduce((sum, length) => sum + length, 0) / lengths.length);
  console.info(
    `${drawing.components} components, ${drawing.names} names: mean ${mean}, most ${Math.max(...lengths)} characters.`,
  );
  expect(Math.max(...lengths)).toBeLessThanOrEqual(most);
});
