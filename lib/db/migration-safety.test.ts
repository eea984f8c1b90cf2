import { describe, expect, it } from "vitest";
import { assertSupportedVersion } from "./migration-safety";

describe("assertSupportedVersion", () => {
  it.each([140_000, 150_018, 180_006])("takes %i", (version) => {
    expect(() => assertSupportedVersion(version)).not.toThrow();
  });

  it("names the version that is too old", () => {
    expect(() => assertSupportedVersion(130_014)).toThrow(
      "The database is PostgreSQL 13; Gatehouse needs 14 or newer.",
    );
  });
});
