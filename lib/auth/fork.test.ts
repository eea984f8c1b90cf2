import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

// What a fork does first: it adds a role and a resource to admin.config.ts, and
// nothing else. The compiler is asked what the rest of the product makes of it.

const root = join(import.meta.dirname, "../..");

/** One statement a line, so that a complaint's line says which one it is about. */
const uses = [
  'await isRole({ role: "editor" });',
  'await guardRole({ role: "editor" }, "/login");',
  'await guardRole({ role: ["editor", "admin"] });',
  'await guardPermission("billing:read", "/admin/billing");',
  'holdsRole({ role: "user,editor" }, "editor");',
  'await hasPermission("billing:write");',
  'await admin.hasPermission({ permissions: { billing: ["read"] } });',
  'admin.checkRolePermission({ role: "editor", permissions: { billing: ["write"] } });',
  'await api.userHasPermission({ body: { role: "editor", permissions: { billing: ["write"] } } });',
];

const mistakes = [
  'await isRole({ role: "edtior" });',
  'await guardRole({ role: "edtior" }, "/login");',
  'await hasPermission("biling:write");',
  'await hasPermission("billing:wirte");',
  'await admin.hasPermission({ permissions: { billing: ["wirte"] } });',
  'admin.checkRolePermission({ role: "edtior", permissions: { billing: ["write"] } });',
  'admin.checkRolePermission({ role: "editor", permissions: { biling: ["write"] } });',
  'await api.userHasPermission({ body: { userId: "u1", permissions: { biling: ["write"] } } });',
];

const opening = [
  'import { holdsRole } from "@/lib/auth/checkers";',
  'import { authClient } from "@/lib/auth/client";',
  'import { hasPermission, isRole } from "@/lib/auth/current";',
  'import { guardPermission, guardRole } from "@/lib/auth/guards";',
  'import { auth } from "@/lib/auth/server";',
  "const { admin } = authClient;",
  "const { api } = auth;",
];

const program = [
  ...opening,
  ...uses,
  ...mistakes.flatMap((line) => ["// @ts-expect-error misspelled", line]),
  // Roles can be made at run time, so any name will do here.
  'await admin.setRole({ userId: "u1", role: "editor" });',
].join("\n");

let folder: string;

beforeAll(async () => {
  await mkdir(join(root, ".data"), { recursive: true });
  folder = await mkdtemp(join(root, ".data/fork-"));
  await writeFile(join(folder, "program.ts"), program);
  await writeFile(join(folder, "admin.config.ts"), await forkedConfig());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The shipped configuration with an editor, and billing, added to it. */
async function forkedConfig() {
  const edits: [after: string, added: string][] = [
    ["export const statements = {", '  billing: ["read", "write"],'],
    [
      "export const roles = {",
      '  editor: { ...userStatements, adminPanel: ["access"], billing: ["read", "write"] },',
    ],
    ["export const roleDescriptions: Record<RoleName, string> = {", '  editor: "Writes articles",'],
  ];
  let text = await readFile(join(root, "lib/admin.config.ts"), "utf8");
  for (const [after, added] of edits) {
    expect(text.split(after), after).toHaveLength(2);
    text = text.replace(after, `${after}\n${added}`);
  }
  return text;
}

/** The compiler's complaints about the program, with a configuration in the place of the shipped one. */
async function complaints(config: string) {
  const project = join(folder, "tsconfig.json");
  await writeFile(
    project,
    JSON.stringify({
      extends: "../../tsconfig.json",
      compilerOptions: {
        incremental: false,
        paths: { "@/lib/admin.config": [config], "@/*": ["../../*"] },
      },
      include: ["program.ts"],
      exclude: [],
    }),
  );
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const run = promisify(execFile)(process.execPath, [tsc, "--noEmit", "-p", project]);
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
  return stdout + stderr;
}

it("types a fork's role and resource everywhere, and catches misspellings", async () => {
  expect(await complaints("./admin.config.ts")).toBe("");
}, 60_000);

it("knows neither without the fork's configuration", async () => {
  const found = await complaints("../../lib/admin.config.ts");
  const lines = [...found.matchAll(/program\.ts\((\d+),/g)].map(([, line]) => Number(line));
  expect([...new Set(lines)]).toEqual(uses.map((_, index) => opening.length + index + 1));
}, 60_000);
