import { expect, test } from "vitest";
import { columnId, pixelsOf } from "@/components/data-table/arrangement";
import { userColumnIds } from "../column-ids";
import { columns } from "./columns";

const others = columns.filter(({ meta }) => !meta?.primary);

test("what an address and a stored choice may name are the columns that there are", () => {
  expect(others.map((column) => columnId(column))).toEqual([...userColumnIds]);
  expect(columns).toHaveLength(others.length + 1);
});

test("every column but the first has a width, so that none moves while rows are loading", () => {
  for (const column of others)
    expect(pixelsOf(column.meta?.width), columnId(column)).toBeGreaterThan(0);
});
