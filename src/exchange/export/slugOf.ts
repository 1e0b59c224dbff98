/** A name as a part of an address or of another program's identifier: small letters, digits and single dashes, at most 60. */
export function slugOf(name: string, fallback = 'unnamed'): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
  return slug === '' ? fallback : slug;
}
