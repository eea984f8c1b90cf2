import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { memoryApp } from "@/test/memory-app";
import { extendedAdmin } from ".";

// What staff write about users: who may, whose own is whose, and what the log knows of it.

let app: TestApp;
let admin: Awaited<ReturnType<TestApp["person"]>>;
let support: Awaited<ReturnType<TestApp["person"]>>;

beforeAll(async () => {
  app = await createTestApp();
  admin = await app.person({ role: "admin", name: "Ada Admin" });
  support = await app.person({ role: "support", name: "Sue Support" });
});
afterAll(() => app.close());

type Staff = { cookie: string };

const call = (name: string, { cookie }: Staff, body: object) =>
  app.http(`/extended-admin/${name}`, { cookie, body });
const write = (by: Staff, userId: string, text: string) =>
  call("create-user-note", by, { userId, text });
const list = (by: Staff, userId: string, more = "") =>
  app.http(`/admin/list-user-notes?userId=${userId}${more}`, { cookie: by.cookie });

describe("notes about users", () => {
  it("are read by colleagues, newest first and page by page, with who wrote them", async () => {
    const user = await app.user();
    await write(support, user.id, "  First.  ");
    await new Promise((resolve) => setTimeout(resolve, 5));
    await write(admin, user.id, "Second.\nWith a line.");
    const { body } = await list(support, user.id);
    expect(body).toMatchObject({
      total: 2,
      notes: [
        { text: "Second.\nWith a line.", authorId: admin.id, own: false, editedAt: null },
        { text: "First.", authorId: support.id, own: true },
      ],
    });
    expect(body.notes[0].authorLabel).toBe(`Ada Admin <${admin.email}>`);
    const second = await list(support, user.id, "&limit=1&offset=1");
    expect(second.body.notes.map(({ text }: { text: string }) => text)).toEqual(["First."]);
  });

  it("can be edited by their author, by others only with note:update", async () => {
    const user = await app.user();
    const own = (await write(support, user.id, "Mine.")).body;
    const other = (await write(admin, user.id, "Theirs.")).body;
    const edit = (by: Staff, noteId: string, text: string) =>
      call("update-user-note", by, { userId: user.id, noteId, text });

    expect((await edit(support, own.id, "Mine, better.")).body).toMatchObject({
      text: "Mine, better.",
      own: true,
      editedAt: expect.any(String),
    });
    const refused = await edit(support, other.id, "Not mine.");
    expect([refused.status, refused.body.code]).toEqual([
      403,
      "YOU_ARE_NOT_ALLOWED_TO_UPDATE_NOTES",
    ]);
    expect((await edit(admin, own.id, "Put right.")).body).toMatchObject({
      text: "Put right.",
      authorId: support.id,
    });
    const removed = await call("delete-user-note", support, { userId: user.id, noteId: own.id });
    expect([removed.status, removed.body.code]).toEqual([
      403,
      "YOU_ARE_NOT_ALLOWED_TO_DELETE_NOTES",
    ]);
    expect(
      (await call("delete-user-note", admin, { userId: user.id, noteId: own.id })).status,
    ).toBe(200);
    expect((await list(admin, user.id)).body.total).toBe(1);
  });

  it("are on record without their words", async () => {
    const user = await app.user();
    const secret = "Their mother is called Elsbeth.";
    const note = (await write(support, user.id, secret)).body;
    await call("update-user-note", admin, {
      userId: user.id,
      noteId: note.id,
      text: "Called Elsbeth.",
    });
    await call("delete-user-note", admin, { userId: user.id, noteId: note.id });
    const events = await app.eventsAbout(user.id);
    expect(events.map(({ action }) => action)).toEqual([
      "note.created",
      "note.updated",
      "note.deleted",
    ]);
    expect(JSON.parse(events[0]?.after ?? "")).toEqual({ noteId: note.id, length: 31 });
    expect(JSON.parse(events[1]?.before ?? "")).toEqual({ noteId: note.id, length: 31 });
    expect(JSON.parse(events[1]?.after ?? "")).toEqual({ noteId: note.id, length: 15 });
    expect(JSON.stringify(events)).not.toContain("Elsbeth");
  });

  it("are not for whom they are about, admins included", async () => {
    const note = (await write(admin, support.id, "Does good work.")).body;
    for (const [name, body] of [
      ["create-user-note", { text: "Really good." }],
      ["update-user-note", { noteId: note.id, text: "Really good." }],
      ["delete-user-note", { noteId: note.id }],
    ] as const) {
      for (const self of [support, admin]) {
        const reply = await call(name, self, { userId: self.id, ...body });
        expect(reply.status, name).toBe(403);
      }
    }
    const reply = await list(support, support.id);
    expect([reply.status, reply.body.code]).toEqual([403, "NOTES_ARE_ABOUT_YOU"]);
    expect(JSON.stringify(reply.body)).not.toContain("good work");
    // Nor by naming somebody else as whom it is about.
    const elsewhere = await call("update-user-note", admin, {
      userId: (await app.user()).id,
      noteId: note.id,
      text: "Moved.",
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, "NOTE_NOT_FOUND"]);
  });

  it("are written about nobody who may do more (S1), and never while impersonating (S5)", async () => {
    const upwards = await write(support, admin.id, "Talks a lot.");
    expect([upwards.status, upwards.body.code]).toEqual([403, "TARGET_HAS_PERMISSIONS_YOU_LACK"]);
    const started = await app.http("/admin/impersonate-user", {
      cookie: admin.cookie,
      body: { userId: support.id, reason: "notes" },
    });
    const user = await app.user();
    expect((await list({ cookie: started.cookie }, user.id)).body.code).toBe(
      "NOT_WHILE_IMPERSONATING",
    );
    expect((await write({ cookie: started.cookie }, user.id, "Hm.")).body.code).toBe(
      "NOT_WHILE_IMPERSONATING",
    );
  });

  it("go with the user, and stay when their author goes", async () => {
    const author = await app.person({ role: "support", name: "Otto Once" });
    const user = await app.user();
    await write(author, user.id, "Stays.");
    await call("remove-user", admin, { userId: author.id });
    expect((await list(admin, user.id)).body.notes).toMatchObject([
      { text: "Stays.", authorLabel: `Otto Once <${author.email}>` },
    ]);
    await call("remove-user", admin, { userId: user.id });
    const { rows } = await app.sql.query('SELECT 1 FROM "userNote" WHERE "userId" = $1', [user.id]);
    expect(rows).toEqual([]);
  });

  it("go with the user where no foreign key sees to it", async () => {
    const memory = memoryApp({ plugins: [extendedAdmin()] });
    const staff = await memory.person("staff", "admin");
    const [one, two] = [await memory.user("one"), await memory.user("two")];
    for (const { id } of [one, two]) {
      const body = { userId: id, text: "Seen." };
      const { status } = await memory.http("/admin/create-user-note", {
        cookie: staff.cookie,
        body,
      });
      expect(status).toBe(200);
    }
    await memory.http("/admin/remove-user", { cookie: staff.cookie, body: { userId: one.id } });
    expect(memory.db.userNote).toMatchObject([{ userId: two.id }]);
  });

  it.each([
    ["", 400],
    ["   ", 400],
    ["x".repeat(5_001), 400],
    ["x".repeat(5_000), 200],
  ])("have something in them, and an end (%#)", async (text, status) => {
    expect((await write(support, (await app.user()).id, text)).status).toBe(status);
  });
});
