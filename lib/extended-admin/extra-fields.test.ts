import { describe, expect, it } from "vitest";
import { z } from "zod";
import { memoryApp } from "@/test/memory-app";
import { extendedAdmin } from ".";

// Fields that a host app added to its users, as Better Auth's `additionalFields`.

const app = memoryApp({
  plugins: [extendedAdmin()],
  additionalFields: {
    team: { type: "string", required: false },
    seats: { type: "number", required: false },
    plan: { type: ["free", "pro"], required: false },
    tags: { type: "string[]", required: false },
    taxId: { type: "string", required: false, returned: false },
    postcode: {
      type: "string",
      required: false,
      validator: { input: z.string().regex(/^\d{5}$/, "has five digits") },
    },
    internal: { type: "string", required: false, input: false },
  },
});

const admin = app.person("extra-admin", "admin");

async function update(userId: string, data: object) {
  const { cookie } = await admin;
  return app.http("/admin/update-user", { cookie, body: { userId, data } });
}

const eventsAbout = (id: string) =>
  (app.db.auditEvent ?? [])
    .filter(({ targetId, action }) => targetId === id && action === "user.updated")
    .map(({ before, after }) => [JSON.parse(String(before)), JSON.parse(String(after))]);

describe("a host app's own fields", () => {
  it("are set, and on record as they were and as they are", async () => {
    const { id } = await app.user("extra-one");
    const first = await update(id, { team: "Blue", seats: 3, plan: "pro", tags: ["a", "b"] });
    expect(first.body).toMatchObject({ team: "Blue", seats: 3, plan: "pro" });
    expect((await update(id, { team: "Red", tags: ["a", "b"] })).status).toBe(200);
    expect((await update(id, { team: null })).status).toBe(200);
    expect(eventsAbout(id)).toEqual([
      [
        { team: null, seats: null, plan: null, tags: null },
        { team: "Blue", seats: 3, plan: "pro", tags: ["a", "b"] },
      ],
      [{ team: "Blue" }, { team: "Red" }],
      [{ team: "Red" }, { team: null }],
    ]);
  });

  it("say only that they changed where Better Auth never hands them out", async () => {
    const { id } = await app.user("extra-two");
    await update(id, { taxId: "DE-1" });
    const reply = await update(id, { taxId: "DE-2" });
    expect(reply.body).not.toHaveProperty("taxId");
    expect(eventsAbout(id)).toEqual([
      [{ taxId: null }, { taxId: "(kept back)" }],
      [{ taxId: "(kept back)" }, { taxId: "(kept back)" }],
    ]);
    expect(JSON.stringify(app.db.auditEvent)).not.toContain("DE-");
  });

  it("are cut in the log where they are long", async () => {
    const { id } = await app.user("extra-three");
    await update(id, { team: "x".repeat(5_000) });
    const [[, after]] = eventsAbout(id) as [[unknown, { team: string }]];
    expect(after.team.length).toBeLessThan(1_100);
  });

  it.each<[string, unknown]>([
    ["seats", "three"],
    ["plan", "gold"],
    ["tags", "a"],
    ["team", 7],
    ["postcode", "12"],
    ["internal", "x"],
    ["unheardOf", "x"],
  ])("are refused by name: %s can't be %j", async (field, value) => {
    const { id } = await app.user(`extra-bad-${field.toLowerCase()}`);
    const reply = await update(id, { [field]: value });
    expect(reply.status).toBe(400);
    expect(reply.body.message).toContain(field);
    expect(eventsAbout(id)).toEqual([]);
  });
});
