import type { Component } from '../../model/Component';
import type { CardFace } from './CardFace';
import { cardSize } from './cardSize';
import { fitText } from './fitText';
import { pictureColours as colours } from './pictureColours';
import { textSvg } from './textSvg';
import { textWidth } from './textWidth';

const { width, height } = cardSize;
const padding = 12;

const borders: Readonly<Record<CardFace['level'], string>> = {
  idle: colours.line,
  healthy: colours.line,
  strained: colours.warn,
  saturated: colours.bad,
  down: colours.off,
};

/** A component as SVG: icon, name, corner, numbers, load, state in words and colour, zones. */
export function cardSvg({ x, y, name }: Component, face: CardFace): string {
  const isDown = face.level === 'down';
  const dash = isDown ? ' stroke-dasharray="4 3"' : '';
  const nameLeft = face.icon === '' ? padding : padding + 26;
  const besideName = width - nameLeft - padding - textWidth(name, 13) - 6;
  const corner = fitText(face.corner, 11, Math.max(60, besideName));
  const nameWidth = width - nameLeft - padding - (corner === '' ? 0 : textWidth(corner, 11) + 6);
  return [
    `<g transform="translate(${x} ${y})">`,
    `<rect width="${width}" height="${height}" rx="12" fill="${isDown ? colours.ground : colours.panel}" stroke="${borders[face.level]}" stroke-width="${face.level === 'saturated' ? 2 : 1}"${dash}/>`,
    face.icon === ''
      ? ''
      : `<g transform="translate(${padding} 10) scale(0.75)" fill="none" stroke="${colours.ink}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${face.icon}</g>`,
    textSvg(fitText(name, 13, nameWidth), nameLeft, 24, { size: 13, weight: 600 }),
    textSvg(corner, width - padding, 24, { size: 11, colour: colours.muted, anchor: 'end' }),
    ...(face.numbers === undefined ? [] : numbersSvg(face.numbers)),
    loadSvg(face),
    tagSvg(face),
    placeSvg(face.place),
    '</g>',
  ].join('');
}

/** Both in one size: the smaller one where they have no room beside each other. */
function numbersSvg([first, second]: readonly [string, string]): readonly string[] {
  const room = width - 2 * padding - 6;
  const size = textWidth(first + second, 12) > room ? 10.5 : 12;
  const beside = (other: string) => Math.max(room / 2, room - textWidth(other, size));
  return [
    textSvg(fitText(first, size, beside(second)), padding, 47, { size }),
    textSvg(fitText(second, size, beside(first)), width - padding, 47, { size, anchor: 'end' }),
  ];
}

function loadSvg({ load, level, isSource = false }: CardFace): string {
  const well = isSource ? colours.accent : colours.ok;
  const fills = { ...borders, idle: well, healthy: well };
  const long = width - 2 * padding;
  const bar = `<rect x="${padding}" y="59" width="${long}" height="5" rx="2.5" fill="${colours.chip}"/>`;
  const filled = Math.round(long * Math.min(Math.max(load, 0), 1));
  return filled === 0
    ? bar
    : `${bar}<rect x="${padding}" y="59" width="${filled}" height="5" rx="2.5" fill="${fills[level]}"/>`;
}

function tagSvg({ tag, level }: CardFace): string {
  if (tag === '') return '';
  const shown = fitText(tag, 11, 140);
  const fill =
    level === 'strained' ? colours.tagWarn : level === 'down' ? colours.tagOff : colours.tagBad;
  const colour = level === 'strained' ? colours.onTagWarn : colours.panel;
  return `<rect x="10" y="-10" width="${Math.round(textWidth(shown, 11) + 18)}" height="18" rx="9" fill="${fill}"/>${textSvg(shown, 19, 3, { size: 11, weight: 600, colour })}`;
}

function placeSvg(place: string): string {
  if (place === '') return '';
  const shown = fitText(place, 10, 130);
  const long = Math.round(textWidth(shown, 10) + 12);
  return `<rect x="${width - 12 - long}" y="${height - 8}" width="${long}" height="16" rx="8" fill="${colours.panel}" stroke="${colours.line}"/>${textSvg(shown, width - 12 - long / 2, height + 4, { size: 10, colour: colours.muted, anchor: 'middle' })}`;
}
