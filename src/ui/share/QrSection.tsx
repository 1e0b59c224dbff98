import { lazy, Suspense, useState } from 'react';

const QrPicture = lazy(async () => ({ default: (await import('./QrPicture')).QrPicture }));

/** Longer addresses make codes that cameras read only now and then off a screen. */
const mostCharacters = 600;

/** The link as a code for the camera of a phone, while it is short enough to be read. */
export function QrSection({ address }: { readonly address: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const isShort = address.length <= mostCharacters;
  return (
    <details className="share-more" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>QR code</summary>
      {isOpen && isShort && (
        <Suspense fallback={<p className="muted">The code is being drawn …</p>}>
          <QrPicture address={address} />
          <p className="muted">
            For the camera of a phone. It opens the same design, without the check of the run and
            without your place on the canvas: {address.length.toLocaleString('en-US')} characters.
          </p>
        </Suspense>
      )}
      {isOpen && !isShort && (
        <p className="muted">
          The link has {address.length.toLocaleString('en-US')} characters, even without the check
          of the run and your place on the canvas: a code of more than {mostCharacters} is too fine
          for most cameras. Copy the link instead.
        </p>
      )}
    </details>
  );
}
