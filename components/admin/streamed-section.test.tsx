import { describe, expect, it } from "vitest";
import { StreamedSection } from "./streamed-section";

/** What stands in for the children until they come; undefined where they are in the first paint. */
async function fallbackWhile(ready: Promise<unknown>) {
  const section = await StreamedSection({ what: "It", ready, fallback: "skeleton", children: "" });
  return section.props.fallback;
}

describe("a streamed section", () => {
  it("has what is ready in the first paint, without a boundary", async () => {
    expect(await fallbackWhile(Promise.resolve("rows"))).toBeUndefined();
  });

  it("waits a moment for what is about to be ready", async () => {
    expect(await fallbackWhile(Promise.resolve().then(() => "rows"))).toBeUndefined();
  });

  it("streams what takes longer after its skeleton", async () => {
    expect(await fallbackWhile(new Promise(() => {}))).toBe("skeleton");
  });

  it("keeps a failure within a boundary", async () => {
    expect(await fallbackWhile(Promise.reject(new Error("away")))).toBe("skeleton");
  });
});
