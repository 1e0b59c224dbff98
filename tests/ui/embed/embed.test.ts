import { expect, test } from 'vitest';
import { embedSnippet } from '../../../src/ui/embed/embedSnippet';
import { readEmbedOptions } from '../../../src/ui/embed/readEmbedOptions';

test('the options of an embed are read, and what is none of them has its usual value and is told', () => {
  expect(
    readEmbedOptions('?embed&play=0&speed=max&theme=dark&controls=no&start=12.5&readonly=0'),
  ).toEqual({
    options: {
      play: false,
      speed: Infinity,
      theme: 'dark',
      controls: false,
      startSeconds: 12.5,
      readonly: false,
    },
    notices: [],
  });
  const usual = readEmbedOptions('?embed');
  const odd = '?embed&play=maybe&speed=1e9&theme=<script>&controls=2&start=-5&readonly=__proto__';
  expect(readEmbedOptions(odd).options).toEqual(usual.options);
  expect(readEmbedOptions(odd).notices).toHaveLength(6);
  expect(readEmbedOptions('?embed&start=99999999999999').options.startSeconds).toBe(0);
});

test('a snippet is markup that a name cannot break out of', () => {
  const name = '"><script>alert(1)</script>';
  const snippet = embedSnippet({
    page: 'https://site.example/loadbearing/',
    link: '1abc',
    name,
    picture: `${name}.svg`,
    theme: 'dark',
    play: false,
    readonly: false,
  });
  expect(snippet).toContain(
    'src="https://site.example/loadbearing/?embed&amp;theme=dark&amp;play=0&amp;readonly=0#1abc"',
  );
  expect(snippet).not.toContain('<script');
  expect(snippet).toContain('<noscript><a href="https://site.example/loadbearing/#1abc"><img src=');
});
