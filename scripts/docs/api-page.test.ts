import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { apiPage } from "./api-page";

it("docs/api.md says what the endpoints are (else: npm run docs:api)", async () => {
  const path = join(import.meta.dirname, "../../docs/api.md");
  expect(await readFile(path, "utf8")).toBe(apiPage());
});
