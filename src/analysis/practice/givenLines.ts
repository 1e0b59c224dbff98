import type { Challenge } from '../../model/Challenge';

/** What a brief says is given: how the drawing stands for the fleet, what the challenge adds, and who outlives a lost zone. */
export function givenLines({
  brief,
  start,
}: Pick<Challenge, 'brief' | 'start'>): readonly string[] {
  const { slice, zones } = start;
  const [first] = zones;
  return [
    ...(slice > 1
      ? [
          `You draw 1/${slice} of the fleet, and 1/${slice} of this traffic comes to it. Rates on the drawing and in your prediction are those of this part; the bill is that of the whole fleet.`,
        ]
      : []),
    ...brief.given,
    ...(first !== undefined && zones.length > 1
      ? [
          `Load balancers, gateways, limiters, queues, functions, and what has no price for an instance, such as DynamoDB or a CDN, may stand outside every zone: their provider runs them in all. Everything else outside is taken to stand in ${first.name}.`,
        ]
      : []),
  ];
}
