import { recordKeys } from './recordKeys';

/** The ids of the designs that are open in some tab; none where the browser has no locks. */
export async function heldDesigns(): Promise<ReadonlySet<string>> {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
  const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
  return new Set(
    held.flatMap(({ name = '' }) =>
      name.startsWith(recordKeys.designs) ? [name.slice(recordKeys.designs.length)] : [],
    ),
  );
}
