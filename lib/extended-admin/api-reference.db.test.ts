import { openAPI } from "better-auth/plugins/open-api";
import { expect, it } from "vitest";
import { createTestApp } from "@/test/app";
import { extendedAdmin } from ".";

it("describes every endpoint, with its permission and its input, where it is switched on", async () => {
  const app = await createTestApp({ plugins: [openAPI()] });
  try {
    const { body } = await app.http("/open-api/generate-schema");
    for (const { path, options } of Object.values(extendedAdmin().endpoints)) {
      if (!path) continue;
      const operation = body.paths[path]?.[String(options.method).toLowerCase()];
      expect(operation?.description, path).toMatch(/\. Needs /);
    }
    const ban = body.paths["/admin/ban-user"].post;
    const { properties } = ban.requestBody.content["application/json"].schema;
    expect(Object.keys(properties)).toEqual(["userId", "banReason", "reason", "banExpiresIn"]);
    expect((await app.http("/reference")).body).toContain("<!doctype html>");
  } finally {
    await app.close();
  }
});

it("is not there where it isn't", async () => {
  const app = await createTestApp();
  try {
    expect((await app.http("/reference")).status).toBe(404);
    expect((await app.http("/open-api/generate-schema")).status).toBe(404);
  } finally {
    await app.close();
  }
});
