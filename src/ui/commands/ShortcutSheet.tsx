import { gestures } from './gestures';
import { KeyCap } from './KeyCap';
import { Modal } from './Modal';
import { ModalHead } from './ModalHead';
import { useKeyCommands } from './useKeyCommands';

/** Every shortcut of the page, in groups. */
export function ShortcutSheet() {
  const all = [...useKeyCommands(), ...gestures];
  const groups = [...new Set(all.map(({ group }) => group))];
  return (
    <Modal dialog="shortcuts" label="Shortcuts" className="shortcuts">
      <ModalHead title="Shortcuts" />
      <div className="shortcut-groups">
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {all
                .filter((one) => one.group === group)
                .map(({ label, keys = [] }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.map((key) => (
                        <KeyCap key={key} keys={key} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="muted">
        They rest while you type in a field. Commands opens from everywhere, and finds what has no
        shortcut as well.
      </p>
    </Modal>
  );
}
