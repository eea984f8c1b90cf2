import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";

/** A day of a chart; null where nobody counted. */
export type Value = number | null;

/** Where a day stands, in percent of the plot's width and height, from the upper left. */
export interface Point {
  x: number;
  y: Value;
}

export interface ChartShape {
  /** SVG paths in a square of 100 by 100. */
  line: string;
  area: string;
  points: Point[];
  /** Round figures to the plot's left, with how far down they stand. */
  ticks: { value: number; y: number }[];
  /** Days whose neighbours are not known: a line alone would not show them. */
  lonely: Point[];
}

/** The arithmetic of a chart, so that the server can draw it and the browser needs none of it. */
export function chartShape(values: readonly Value[]): ChartShape {
  const x = scaleLinear([0, Math.max(values.length - 1, 1)], [0, 100]);
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const y = scaleLinear([0, most], [100, 0]).nice(3);
  const points = values.map((value, index) => ({
    x: x(index),
    y: value === null ? null : y(value),
  }));
  const known = (point: Point) => point.y !== null;
  const drawn = line<Point>()
    .defined(known)
    .x((point) => point.x)
    .y((point) => point.y ?? 100)
    .digits(2);
  const filled = area<Point>()
    .defined(known)
    .x((point) => point.x)
    .y0(100)
    .y1((point) => point.y ?? 100)
    .digits(2);
  return {
    line: drawn(points) ?? "",
    area: filled(points) ?? "",
    points,
    ticks: y
      .ticks(3)
      .filter(Number.isInteger)
      .map((value) => ({ value, y: y(value) })),
    lonely: points.filter(
      (point, index) =>
        known(point) &&
        [points[index - 1], points[index + 1]].every((next) => !next || !known(next)),
    ),
  };
}

/** Of so many days, those whose date is written below: the first, the last, and some between. */
export function labelledDays(count: number, labels = 4): number[] {
  const last = count - 1;
  const places = Array.from({ length: labels }, (_, place) =>
    Math.round((place * last) / (labels - 1)),
  );
  return [...new Set(places)];
}
