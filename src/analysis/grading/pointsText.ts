/** Points as they are told, to a tenth: "20", "12.9". */
export function pointsText(points: number): string {
  return String(Number(points.toFixed(1)));
}
