/** The mark of Préau: a roof on two posts, open on all sides. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false" className="preau-mark">
      <path d="M3 14.5 16 5l13 9.5" fill="none" stroke="currentColor" strokeWidth="3.2" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M8.5 14.5V27M23.5 14.5V27" stroke="currentColor" strokeWidth="3.2" strokeLinecap="round" />
      <circle cx="16" cy="21.5" r="3.1" fill="currentColor" opacity=".75" />
    </svg>
  );
}
