import { expect, test } from 'vitest';
import { designToSvg } from '../../src/exchange/designToSvg';
import { pictureColours } from '../../src/exchange/drawing/pictureColours';
import type { Faces } from '../../src/exchange/drawing/Faces';
import { examples } from '../../src/library/examples';
import { emptyDesign } from '../../src/model/emptyDesign';

const plain: Faces = {
  cardOf: () => ({ icon: '', corner: '2 inst', place: '', level: 'healthy', tag: '', load: 0 }),
  lineOf: () => ({ level: 'healthy', width: 2, label: '120/s', tag: '' }),
};

const component = { kind: 'service', placement: [{ zone: 0, instances: 1 }], parameters: {} };

test('a drawing becomes text without numbers that are none, and names cannot become markup', () => {
  const svg = designToSvg(
    {
      ...emptyDesign,
      name: '</title><script>alert(1)</script>',
      components: [
        { ...component, id: 10, name: '<b>&"\u0007\ud800', x: 0, y: 0 },
        { ...component, id: 11, name: 'A very long name of a service in a picture', x: 300, y: 90 },
      ],
      connections: [
        { id: 12, from: 10, to: 11, parameters: {} },
        { id: 13, from: 11, to: 10, parameters: {} },
      ],
      marks: [{ id: 14, type: 'note', text: 'one\ntwo', x: 0, y: 200, width: 60, height: 40 }],
    },
    plain,
  );
  expect(svg).not.toMatch(/<script|NaN|undefined|Infinity/);
  expect(svg).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>');
  expect(svg).toContain('>&lt;b&gt;&amp;&quot;</text>');
  expect(svg).toMatch(/>A very long[^<]*…<\/text>/);
  expect(svg).toContain('viewBox="-40 -40 556 320"');
  expect(svg.match(/120\/s/g)).toHaveLength(2);
});

test('a rate that would lie on the words of a card is left out', () => {
  const svg = designToSvg(
    {
      ...emptyDesign,
      components: [0, 600, 300].map((x, place) => ({
        ...component,
        id: 10 + place,
        name: 'Card',
        x,
        y: 0,
      })),
      connections: [{ id: 13, from: 10, to: 11, parameters: {} }],
    },
    plain,
  );
  expect(svg).not.toContain('120/s');
});

test('a short word leaves its room to the one beside it', () => {
  const design = {
    ...emptyDesign,
    components: [{ ...component, id: 10, name: 'Queue', x: 0, y: 0 }],
  };
  const numbers = ['backlog 10', 'oldest 454 ms'] as const;
  const cardOf = (card: Parameters<Faces['cardOf']>[0]) => ({
    ...plain.cardOf(card),
    corner: 'at least once',
    numbers,
  });
  const svg = designToSvg(design, { ...plain, cardOf });
  expect(svg).toContain('>oldest 454 ms<');
  expect(svg).toContain('>at least once<');
});

test('a design with nothing in it is a small empty picture', () => {
  expect(designToSvg(emptyDesign, plain)).toContain('viewBox="-40 -40 256 154"');
});

test('what only sends has a bar that says nothing of slots, as on the canvas, until it is in trouble', () => {
  const design = {
    ...emptyDesign,
    components: [{ ...component, id: 10, name: 'Visitors', x: 0, y: 0 }],
  };
  const barOf = (level: 'healthy' | 'saturated', isSource: boolean) =>
    designToSvg(design, {
      ...plain,
      cardOf: (card) => ({ ...plain.cardOf(card), level, load: 0.5, isSource }),
    })
      .split('<rect')
      .findLast((rect) => rect.includes('height="5"'));
  expect(barOf('healthy', true)).toContain(pictureColours.accent);
  expect(barOf('healthy', false)).toContain(pictureColours.ok);
  expect(barOf('saturated', true)).toContain(pictureColours.bad);
});

test.each(examples)('in the picture of $name no label touches a place', ({ design }) => {
  const faces: Faces = {
    cardOf: (card) => ({ ...plain.cardOf(card), place: 'A 2 · B 2' }),
    lineOf: () => ({ level: 'healthy', width: 2, label: '598/s', tag: '' }),
  };
  const lines = designToSvg(design, faces).split('\n');
  const [places, labels] = [lines.flatMap(placeIn), lines.flatMap(labelIn)];
  expect(places).toHaveLength(design.components.length);
  expect(labels.filter((label) => places.some((place) => touches(label, place)))).toEqual([]);
});

interface Pill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const pillHeight = 16;

/** Where the places of a card stand; they are all that is in it with that height. */
function placeIn(line: string): readonly Pill[] {
  const corner = /^<g transform="translate\((\S+) (\S+)\)">/.exec(line);
  return corner === null ? [] : pillIn(line, Number(corner[1]), Number(corner[2]));
}

function labelIn(line: string): readonly Pill[] {
  return line.startsWith('<rect') ? pillIn(line, 0, 0) : [];
}

function pillIn(line: string, left: number, top: number): readonly Pill[] {
  const pill = new RegExp(`<rect x="(\\S+)" y="(\\S+)" width="(\\S+)" height="${pillHeight}"`).exec(
    line,
  );
  return pill === null
    ? []
    : [{ x: left + Number(pill[1]), y: top + Number(pill[2]), width: Number(pill[3]) }];
}

function touches(one: Pill, other: Pill): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    Math.abs(one.y - other.y) <= pillHeight
  );
}
