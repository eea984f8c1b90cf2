import { createLoader, createSerializer, parseAsNumberLiteral } from "nuqs/server";

/** How many days the charts can show. */
export const ranges = [7, 30, 90] as const;
export type Range = (typeof ranges)[number];

const overviewParsers = { days: parseAsNumberLiteral(ranges).withDefault(30) };

export const loadOverviewParams = createLoader(overviewParsers);
export const overviewHref = createSerializer(overviewParsers);
