import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "./root";
import { fingerprint } from "./stamp";

const folder = mkdtempSync(join(tmpdir(), "gatehouse-stamp-"));
const here = relative(root, folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const take = (options = {}) => fingerprint({ paths: [here, "missing"], ...options });

describe("fingerprint", () => {
  it("changes with content, names and what else counts, and only then", () => {
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "a.ts"), "one");
    writeFileSync(join(folder, "sub/b.ts"), "two");
    const first = take();
    expect(take()).toBe(first);
    expect(take({ extra: ["NEXT_PUBLIC_X=1"] })).not.toBe(first);

    writeFileSync(join(folder, "sub/b.ts"), "three");
    const changed = take();
    expect(changed).not.toBe(first);
    writeFileSync(join(folder, "sub/b.ts"), "two");
    expect(take()).toBe(first);

    writeFileSync(join(folder, "sub/c.ts"), "");
    expect(take()).not.toBe(first);
    expect(take({ ignore: (path: string) => path.endsWith("c.ts") })).toBe(first);
  });
});
