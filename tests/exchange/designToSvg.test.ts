import { expect, test } from 'vitest';
import { designToSvg } from '../../src/exchange/designToSvg';
import type { Faces } from '../../src/exchange/drawing/Faces';
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

test('a design with nothing in it is a small empty picture', () => {
  expect(designToSvg(emptyDesign, plain)).toContain('viewBox="-40 -40 256 154"');
});
