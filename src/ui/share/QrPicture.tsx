import { encode } from 'uqr';

/** The empty edge that readers need, in modules (ISO/IEC 18004). */
const quietZone = 4;

/** An address as a QR code; dark on light in either theme, because readers expect it so. */
export function QrPicture({ address }: { readonly address: string }) {
  const { size, data } = encode(address, { ecc: 'L', border: quietZone });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label="QR code of the link"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
