import type { NumberParameter } from '../../model/Parameter';

/** Steps of a slider. */
export const sliderSteps = 1_000;

type Scaled = Pick<NumberParameter, 'minimum' | 'maximum' | 'scale' | 'whole' | 'zeroMeans'>;

/** Where a value lies on a slider of `sliderSteps`; a scale that spans decades keeps its first step for 0. */
export function sliderPlace(parameter: Scaled, value: number): number {
  const { minimum, maximum, scale } = parameter;
  if (scale === 'linear') {
    return Math.round(((value - minimum) / (maximum - minimum)) * sliderSteps);
  }
  const low = lowestOf(parameter);
  return value < low
    ? 0
    : Math.round((Math.log(value / low) / Math.log(maximum / low)) * (sliderSteps - 1)) + 1;
}

/** The value at a place of the slider, rounded to what a person would write. */
export function sliderValue(parameter: Scaled, place: number): number {
  const { minimum, maximum, scale, whole, zeroMeans } = parameter;
  if (scale === 'linear') {
    const value = minimum + ((maximum - minimum) * place) / sliderSteps;
    return whole ? Math.round(value) : Number(value.toPrecision(3));
  }
  const low = lowestOf(parameter);
  if (place <= 0) {
    return zeroMeans !== undefined || minimum === 0 ? 0 : minimum;
  }
  const value = low * (maximum / low) ** ((place - 1) / (sliderSteps - 1));
  const rounded = Number(value.toPrecision(2));
  return Math.min(Math.max(whole ? Math.round(rounded) : rounded, minimum), maximum);
}

function lowestOf({ minimum, maximum, whole }: Scaled): number {
  return minimum > 0 ? minimum : whole ? 1 : maximum / 1e7;
}
