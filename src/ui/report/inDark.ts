import { pictureColours } from '../../exchange/drawing/pictureColours';

/** What each colour of a picture is on a dark page: those of the page's dark theme. */
const dark: Readonly<Record<keyof typeof pictureColours, string>> = {
  ground: '#12161d',
  panel: '#191f29',
  line: '#2a3240',
  strongLine: '#6f7b8f',
  ink: '#e6eaf0',
  muted: '#97a3b6',
  accent: '#7d97ff',
  edge: '#5c6980',
  chip: '#232b38',
  ok: '#3fc28d',
  warn: '#f0b23e',
  bad: '#ff6b7d',
  off: '#6f7b8f',
  tagWarn: '#f0b23e',
  onTagWarn: '#2f1f00',
  tagBad: '#ff6b7d',
  tagOff: '#8d99ad',
  note: '#2f2819',
  noteLine: '#57482a',
  area: '#171d2a',
};

const byLight = new Map<string, string>(
  Object.entries(pictureColours).map(([name, light]) => [light, dark[name as keyof typeof dark]]),
);

/** The text of a picture (SVG) as it is on a dark page; words in it are left alone, whatever they say. */
export function inDark(picture: string): string {
  return picture.replaceAll(
    /"(#[0-9a-f]{6})"/g,
    (_, colour: string) => `"${byLight.get(colour) ?? colour}"`,
  );
}
