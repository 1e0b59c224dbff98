/**
 * The tables of a 256-layer ziggurat for a falling density f on x >= 0 with f(0) = 1 (Marsaglia and Tsang 2000).
 * Every layer has the same area; layer 0 is the base strip and stands for the tail as well.
 */
export class Ziggurat {
  /** Right edge of each layer; layer 0 has the width that its area would need as a rectangle. */
  readonly edges = new Float64Array(257);
  /** Density at each edge. */
  readonly heights = new Float64Array(257);
  /** Edge of each layer in units of one step of the magnitude. */
  readonly widths = new Float64Array(256);
  /** A magnitude below this lies under the curve for certain. */
  readonly limits = new Float64Array(256);

  constructor(
    tailStart: number,
    layerArea: number,
    magnitudes: number,
    density: (x: number) => number,
    inverse: (y: number) => number,
  ) {
    this.fillEdges(tailStart, layerArea, density, inverse);
    for (let layer = 0; layer < 256; layer++) {
      const edge = this.edges[layer]!;
      this.widths[layer] = edge / magnitudes;
      this.limits[layer] = Math.floor((this.edges[layer + 1]! / edge) * magnitudes);
    }
  }

  private fillEdges(
    tailStart: number,
    layerArea: number,
    density: (x: number) => number,
    inverse: (y: number) => number,
  ): void {
    const { edges, heights } = this;
    edges[0] = layerArea / density(tailStart);
    edges[1] = tailStart;
    heights[1] = density(tailStart);
    for (let layer = 2; layer < 256; layer++) {
      heights[layer] = heights[layer - 1]! + layerArea / edges[layer - 1]!;
      edges[layer] = inverse(heights[layer]!);
    }
    edges[256] = 0;
    heights[256] = 1;
  }
}
