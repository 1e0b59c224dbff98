import type { Suggestion } from '../../../model/Finding';
import { capacityOf } from '../facts/capacityOf';
import type { ComponentFacts } from '../facts/ComponentFacts';
import { patienceOf } from '../facts/patienceOf';
import { count } from '../words/count';
import { changed } from './changed';
import { chosen } from './chosen';
import { together } from './together';

/** A line so short that whoever is taken in is served within half of the callers' patience; none where it is so already. */
export function shorterLine(component: ComponentFacts, seconds: number): readonly Suggestion[] {
  const { report, settings, name } = component;
  const perInstance =
    (capacityOf(component, seconds)?.mostPerSecond ?? 0) / Math.max(1, report.instances);
  const places = Math.max(1, Math.floor((perInstance * patienceOf(component)) / 2));
  if (settings.choice('waiting') === 'unbounded') {
    return together(
      `${name}, places to wait: ${count(places)}`,
      chosen(component, 'waiting', 'bounded'),
      changed(component, 'queueLimit', places),
    );
  }
  return places < settings.number('queueLimit') ? changed(component, 'queueLimit', places) : [];
}
