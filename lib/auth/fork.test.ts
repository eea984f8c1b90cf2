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
  'await isRole({ role: "curator" });',
  'await guardRole({ role: "curator" }, "/login");',
  'await guardRole({ role: ["curator", "admin"] });',
  'await guardPermission("exhibit:read", "/admin/exhibit");',
  'holdsRole({ role: "user,curator" }, "curator");',
  'await hasPermission("exhibit:write");',
  'await admin.hasPermission({ permissions: { exhibit: ["read"] } });',
  'admin.checkRolePermission({ role: "curator", permissions: { exhibit: ["write"] } });',
  'await api.userHasPermission({ body: { role: "curator", permissions: { exhibit: ["write"] } } });',
];

const mistakes = [
  'await isRole({ role: "curtaor" });',
  'await guardRole({ role: "curtaor" }, "/login");',
  'await hasPermission("exibit:write");',
  'await hasPermission("exhibit:wirte");',
  'await admin.hasPermission({ permissions: { exhibit: ["wirte"] } });',
  'admin.checkRolePermission({ role: "curtaor", permissions: { exhibit: ["write"] } });',
  'admin.checkRolePermission({ role: "curator", permissions: { exibit: ["write"] } });',
  'await api.userHasPermission({ body: { userId: "u1", permissions: { exibit: ["write"] } } });',
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
  'await admin.setRole({ userId: "u1", role: "curator" });',
].join("\n");

let folder: string;

beforeAll(async () => {
  await mkdir(join(root, ".data"), { recursive: true });
  folder = await mkdtemp(join(root, ".data/fork-"));
  await writeFile(join(folder, "program.ts"), program);
  await writeFile(join(folder, "admin.config.ts"), await forkedConfig());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The shipped configuration with a curator, and exhibits, added to it. */
async function forkedConfig() {
  const edits: [after: string, added: string][] = [
    ["export const statements = {", '  exhibit: ["read", "write"],'],
    [
      "export const roles = {",
      '  curator: { ...userStatements, adminPanel: ["access"], exhibit: ["read", "write"] },',
    ],
    ["export const roleDescriptions: Record<RoleName, string> = {", '  curator: "Hangs pictures",'],
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
