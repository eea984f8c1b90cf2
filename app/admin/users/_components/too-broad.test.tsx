import { APIError } from "better-auth/api";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "@/lib/extended-admin/error-codes";
import { nullIfTooBroad, TooBroad } from "./too-broad";

describe("a list of users that takes too long", () => {
  it("is told from every other failure", () => {
    const { code, message } = CODES.SEARCH_TOO_BROAD;
    expect(nullIfTooBroad(new APIError("SERVICE_UNAVAILABLE", { code, message }))).toBeNull();
    const other = new APIError("SERVICE_UNAVAILABLE", { message });
    expect(() => nullIfTooBroad(other)).toThrow(other);
    const outage = new Error("connection lost");
    expect(() => nullIfTooBroad(outage)).toThrow(outage);
  });

  it("says what helps, and leads back to the whole list", () => {
    const html = renderToStaticMarkup(<TooBroad clearHref="/admin/users" />);
    expect(html).toContain("Write more of the word");
    expect(html).toContain('href="/admin/users"');
  });
});
