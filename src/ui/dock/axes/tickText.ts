/** A round value with its unit as it stands along an axis: "20%" and "2 s" for "20.0%" and "2.0 s". */
export function tickText(text: string): string {
  return text.replace(/(\.\d*?)0+(?!\d)/, '$1').replace(/\.(?!\d)/, '');
}
