/** Hidden seeds that an attempt is graded with, besides the public one. */
const hidden = 2;
/** 2^32 divided by the golden ratio: multiples of it lie far from each other. */
const golden = 0x9e3779b1;

const seeds = 4_294_967_296;

/** The seeds of a grading: the public one, and those that follow from it by a stated rule: + k × 0x9e3779b1, modulo 2^32. */
export function gradingSeeds(publicSeed: number): readonly number[] {
  return Array.from({ length: hidden + 1 }, (_, place) => (publicSeed + place * golden) % seeds);
}
