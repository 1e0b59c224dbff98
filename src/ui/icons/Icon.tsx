import { iconShapes } from './iconShapes';

/** One icon of the drawn set, in the colour of the text beside it; says nothing to a screen reader. */
export function Icon({ name, size = 18 }: { readonly name: string; readonly size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {iconShapes[name] ?? iconShapes['unknown']}
    </svg>
  );
}
