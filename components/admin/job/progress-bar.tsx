/** How much of it is over; the figures beside it say the same in numbers. */
export function ProgressBar({
  value,
  max,
  labelledBy,
}: {
  value: number;
  max: number;
  labelledBy: string;
}) {
  const share = max > 0 ? (value / max) * 100 : 100;
  return (
    <div
      role="progressbar"
      aria-labelledby={labelledBy}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className="h-2 overflow-hidden rounded-full bg-foreground/10 forced-colors:border"
    >
      <div
        className="h-full rounded-full bg-primary transition-[width] duration-300 forced-colors:bg-[Highlight]"
        style={{ width: `${share}%` }}
      />
    </div>
  );
}
