import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Inside the project: Next builds nothing whose packages lie outside of its root. */
const folder = join(root, ".data/bench-pages");

const sources = [
  ...["app", "components", "lib", "middleware.ts", "instrumentation.ts"],
  ...["next.config.ts", "postcss.config.mjs", "tailwind.config.ts"],
  ...["package.json", "tsconfig.json", "public"],
];

/**
 * Where an empty page answers. The group keeps the panel's layout away from
 * those under /admin, and all lie equally deep, as each folder on the way is
 * something to render (4 % here): what is left to differ is the middleware and
 * the guard.
 */
export const emptyPages = {
  empty: {
    name: "empty",
    file: "empty-page.tsx",
    place: "(bench)/open/bench/empty",
    path: "/open/bench/empty",
  },
  middleware: {
    name: "empty, behind the middleware",
    file: "empty-page.tsx",
    place: "(bench)/admin/bench/empty",
    path: "/admin/bench/empty",
  },
  guard: {
    name: "empty, with the guard",
    file: "guarded-page.tsx",
    place: "(bench)/open/bench/guarded",
    path: "/open/bench/guarded",
  },
  both: {
    name: "empty, with both",
    file: "guarded-page.tsx",
    place: "(bench)/admin/bench/guarded",
    path: "/admin/bench/guarded",
  },
} as const;

/**
 * Builds the app for production with the empty pages in it, beside the
 * project's own build.
 * @returns the folder that it is served from
 * @throws Error if Next can't build it
 */
export async function buildWithEmptyPages(): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const source of sources) {
    if (existsSync(join(root, source))) {
      cpSync(join(root, source), join(folder, source), {
        recursive: true,
        filter: (path) => !/\.(test|typecheck)\.tsx?$/.test(path),
      });
    }
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  for (const { file, place } of Object.values(emptyPages)) {
    mkdirSync(join(folder, "app", place), { recursive: true });
    cpSync(join(import.meta.dirname, file), join(folder, "app", place, "page.tsx"));
  }
  const next = spawn(
    process.execPath,
    [join(root, "node_modules/next/dist/bin/next"), "build", folder],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
  const [code] = await once(next, "exit");
  if (code !== 0) throw new Error(`next build ended with code ${code}.`);
  return folder;
}
