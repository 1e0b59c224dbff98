/** Written bounds of a design: what is past them is refused, or dropped with a notice. */
export const limits = {
  components: 500,
  connections: 2_000,
  zones: 20,
  keySpaces: 50,
  operations: 100,
  scenarioSteps: 200,
  rulesPerConnection: 20,
  placements: 20,
  nameCharacters: 60,
  textCharacters: 65_536,
  coordinate: 100_000,
  instances: 1_000,
  keys: 10_000_000,
  seed: 4_294_967_295,
  id: 1_000_000_000,
  simulatedSeconds: 10_000_000,
} as const;
