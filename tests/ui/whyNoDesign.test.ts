import { expect, test } from 'vitest';
import { whyNoDesign } from '../../src/ui/opening/whyNoDesign';

test.each([
  ['notes.txt', 'Dear team,'],
  ['photo.jpg', '\uFFFD\uFFFDJFIF'],
  ['package.json', '{"name":"x","version":"1.0.0"}'],
  ['list.json', '[1, 2]'],
  ['drawing.excalidraw', '{"type":"excalidraw","elements":[]}'],
  ['page.html', '<!doctype html><html></html>'],
])('%s is told to be no design, with what can be opened instead', (name, text) => {
  expect(whyNoDesign(name, text)).toBe(
    `${name} is not a design, and none can be made of it. Open a design or a picture that was saved here, a docker-compose file, a Mermaid flowchart, or traces as JSON.`,
  );
});

test('a file without a letter and copied components have words of their own', () => {
  expect(whyNoDesign('new.json', ' \n')).toBe('new.json is empty.');
  expect(whyNoDesign('part.json', '{"format":"loadbearing-selection","version":1}')).toBe(
    'part.json holds copied components, not a design. Copy its text and paste it on the canvas.',
  );
});

test('what says that it is a design is left to its reader, also where it is damaged', () => {
  expect(whyNoDesign('shop.json', '{"version":1, "format" : "loadbearing", "des')).toBeUndefined();
});
