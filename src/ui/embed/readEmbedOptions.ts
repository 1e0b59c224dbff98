import type { EmbedOptions } from './EmbedOptions';

/** A moment past this would let the reader of a page wait for too long. */
const latestStartSeconds = 3_600;
const slowest = 0.01;
const fastest = 100;

const usual: EmbedOptions = {
  play: true,
  speed: 1,
  theme: 'system',
  controls: true,
  startSeconds: 0,
  readonly: true,
};

/** The options in the part of an address from `?` on, and a sentence for each that was not understood and has its usual value. */
export function readEmbedOptions(search: string): {
  readonly options: EmbedOptions;
  readonly notices: readonly string[];
} {
  const given = new URLSearchParams(search);
  const notices: string[] = [];
  const read = <Value>(name: string, value: Value, parse: (text: string) => Value | undefined) => {
    const text = given.get(name);
    const parsed = text === null ? value : parse(text.trim().toLowerCase());
    if (parsed === undefined)
      notices.push(`The embed’s “${name}” was not understood: its usual value holds.`);
    return parsed ?? value;
  };
  const options = {
    play: read('play', usual.play, switchOf),
    speed: read('speed', usual.speed, speedOf),
    theme: read('theme', usual.theme, themeOf),
    controls: read('controls', usual.controls, switchOf),
    startSeconds: read('start', usual.startSeconds, startOf),
    readonly: read('readonly', usual.readonly, switchOf),
  };
  return { options, notices };
}

function switchOf(text: string): boolean | undefined {
  if (['1', 'true', 'yes', ''].includes(text)) return true;
  return ['0', 'false', 'no'].includes(text) ? false : undefined;
}

function themeOf(text: string): EmbedOptions['theme'] | undefined {
  return text === 'light' || text === 'dark' || text === 'system' ? text : undefined;
}

function speedOf(text: string): number | undefined {
  if (text === 'max') return Infinity;
  const speed = numberOf(text);
  return speed !== undefined && speed >= slowest && speed <= fastest ? speed : undefined;
}

function startOf(text: string): number | undefined {
  const seconds = numberOf(text);
  return seconds !== undefined && seconds <= latestStartSeconds ? seconds : undefined;
}

function numberOf(text: string): number | undefined {
  return /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}
