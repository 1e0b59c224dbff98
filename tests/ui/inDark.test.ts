import { expect, test } from 'vitest';
import { pictureColours } from '../../src/exchange/drawing/pictureColours';
import { inDark } from '../../src/ui/report/inDark';

test('a picture has no light colour left on a dark page, and its words stay', () => {
  const shapes = Object.values(pictureColours).map((colour) => `<rect fill="${colour}"/>`);
  const picture = `<svg>${shapes.join('')}<text fill="#1b2430">paint it #ffffff</text></svg>`;
  const shown = inDark(picture);
  expect(shown).toContain('<text fill="#e6eaf0">paint it #ffffff</text>');
  const { onTagWarn, ...light } = pictureColours;
  expect(shown).toContain(`"${onTagWarn}"`);
  for (const colour of Object.values(light)) expect(shown).not.toContain(`"${colour}"`);
});
