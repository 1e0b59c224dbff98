import type { Challenge } from '../../model/Challenge';

/** The four hints, from a question to the setting. */
export function ladder(
  where: string,
  compute: string,
  mechanism: string,
  setting: string,
): Challenge['hints'] {
  return [
    { title: 'Where to look', text: where },
    { title: 'What to compute', text: compute },
    { title: 'The mechanism', text: mechanism },
    { title: 'Part and setting', text: setting },
  ];
}
