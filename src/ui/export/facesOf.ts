import { readComponent } from '../../analysis/readComponent';
import type { Faces } from '../../exchange/drawing/Faces';
import type { Design } from '../../model/Design';
import type { KindMetric, KindOf } from '../../model/Kind';
import type { Snapshot } from '../../model/Snapshot';
import { cardLive } from '../canvas/cardLive';
import { lineLive } from '../canvas/lineLive';
import { placementText } from '../canvas/placementText';
import { variantText } from '../canvas/variantText';
import { iconMarkup } from './iconMarkup';

/** How a design looks in a picture: as on the canvas, with the numbers of the snapshot where there is one. */
export function facesOf(
  { zones }: Pick<Design, 'zones'>,
  snapshot: Snapshot | undefined,
  kindOf: KindOf,
): Faces {
  return {
    cardOf(component) {
      const kind = kindOf(component.kind);
      const place = placementText(component, zones);
      if (kind === undefined) {
        return { icon: '', corner: '', place, level: 'idle', tag: '', load: 0 };
      }
      const { level, tag, first, second, load } = cardLive(snapshot, component.id, kind);
      const look = { icon: iconMarkup(kind.icon), corner: variantText(component, kind), place };
      const [one, other] = kind.card;
      return {
        ...look,
        level,
        tag,
        load: load / 100,
        isSource: kind.receives === undefined,
        ...(readComponent(snapshot, component.id) && {
          numbers: [worded(one, first), worded(other, second)],
        }),
      };
    },
    lineOf({ id }) {
      const { level, width, rate, tag } = lineLive(snapshot, id);
      return { level, width, label: rate, tag };
    },
  };
}

/** A label that is a rate follows its number; any other stands before it. */
function worded({ label }: KindMetric, value: string): string {
  if (!label.includes('/')) return `${label} ${value}`;
  return `${value}${label.startsWith('/') ? '' : ' '}${label}`;
}
