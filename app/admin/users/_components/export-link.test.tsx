import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { UserPage } from "@/lib/extended-admin/types";
import { ExportLink } from "./export-link";

const render = async (users: Promise<UserPage>) =>
  renderToStaticMarkup(
    await ExportLink({ users, filter: {}, page: 1, pageSize: 25, reason: null }),
  );

describe("the link to the export", () => {
  it("says how many users it holds", async () => {
    const cursors = { nextCursor: null, previousCursor: null };
    const list = { users: [], total: 1, totalIsEstimate: false, ...cursors };
    expect(await render(Promise.resolve(list))).toContain('title="Download 1 user as CSV"');
  });

  it("is there without their number where the list failed", async () => {
    const html = await render(Promise.reject(new Error("no list")));
    expect(html).toContain('title="Download users as CSV"');
    expect(html).toContain("download");
  });
});
