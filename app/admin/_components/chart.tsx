import { cn } from "@/lib/cn";
import { ChartCursor } from "./chart-cursor";
import { chartShape, labelledDays, type Value } from "./chart-shape";

const figures = new Intl.NumberFormat("en");
const short = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });

export interface ChartProps {
  /** "Sign-ups". */
  title: string;
  noun: { one: string; other: string };
  days: readonly { label: string; shortLabel: string; value: Value }[];
  look: "text-chart-1" | "text-chart-2";
  /** What one has to know to read it right. */
  note?: string | null;
}

/** "1 sign-up", "1,204 sign-ups", "not counted". */
function inWords(value: Value, noun: ChartProps["noun"]) {
  if (value === null) return "not counted";
  return `${figures.format(value)} ${value === 1 ? noun.one : noun.other}`;
}

/** One figure a day as a line over a filled ground, drawn on the server. */
export function Chart({ title, noun, days, look, note }: ChartProps) {
  const values = days.map(({ value }) => value);
  const shape = chartShape(values);
  const known = values.filter((value) => value !== null);
  const total = known.reduce((sum, value) => sum + value, 0);
  const last = days.length - 1;
  return (
    <figure className="flex min-w-0 flex-col">
      {/* Grows, so that plots beside each other stand on one line. */}
      <figcaption className="mb-8 grow">
        <span className="block text-compact text-muted-foreground">{title}</span>
        <span className="font-semibold text-lg tabular-nums tracking-tight">
          {figures.format(total)}
        </span>
        {known.length > 0 ? (
          <span className="ml-2 text-compact text-muted-foreground">
            {figures.format(Math.round((total / known.length) * 10) / 10)} a day
          </span>
        ) : null}
        {note ? <span className="block text-muted-foreground text-xs">{note}</span> : null}
      </figcaption>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
        <div
          aria-hidden="true"
          className="relative w-9 text-2xs text-muted-foreground tabular-nums"
        >
          {shape.ticks.map(({ value, y }) => (
            <span
              key={value}
              className="-translate-y-1/2 absolute right-0"
              style={{ top: `${y}%` }}
            >
              {short.format(value)}
            </span>
          ))}
        </div>
        <div className={cn("relative h-36", look)}>
          <svg
            aria-hidden="true"
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="absolute inset-0 size-full overflow-visible"
          >
            {shape.ticks.map(({ value, y }) => (
              <line
                key={value}
                x1="0"
                x2="100"
                y1={y}
                y2={y}
                vectorEffect="non-scaling-stroke"
                className="stroke-border"
              />
            ))}
            <path d={shape.area} className="fill-current opacity-15" />
            <path
              d={shape.line}
              fill="none"
              strokeWidth="2"
              strokeLinejoin="round"
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
              className="stroke-current"
            />
          </svg>
          {shape.lonely.map((point) => (
            <span
              key={point.x}
              aria-hidden="true"
              className="-translate-1/2 absolute size-2 rounded-full bg-current"
              style={{ left: `${point.x}%`, top: `${point.y}%` }}
            />
          ))}
          <ChartCursor
            label={`${title} per day`}
            points={shape.points}
            texts={days.map(({ label, value }) => ({ day: label, figure: inWords(value, noun) }))}
          />
        </div>
        <div
          aria-hidden="true"
          className="relative col-start-2 mt-1.5 h-4 text-2xs text-muted-foreground"
        >
          {labelledDays(days.length).map((index) => (
            <span
              key={index}
              className="absolute whitespace-nowrap"
              style={{
                left: `${(index / Math.max(last, 1)) * 100}%`,
                transform: `translateX(-${(index / Math.max(last, 1)) * 100}%)`,
              }}
            >
              {index === last ? "Today" : days[index]?.shortLabel}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}
