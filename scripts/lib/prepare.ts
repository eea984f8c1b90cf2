import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Lifetime } from "./lifetime";
import { runNode } from "./node-process";
import { Problem } from "./problem";
import { root } from "./root";
import { fingerprint, readStamp, writeStamp } from "./stamp";

const CLIENT_STAMP = "lib/db/generated/.gatehouse-stamp";
const BUILD_STAMP = ".next/gatehouse-stamp";

const nextBin = join(root, "node_modules/next/dist/bin/next");
const prismaBin = join(root, "node_modules/prisma/build/index.js");

/** @returns whether there was anything to do */
export async function generateClient(lifetime: Lifetime, { force = false } = {}) {
  const current = fingerprint({
    paths: ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"],
  });
  if (!force && readStamp(CLIENT_STAMP) === current) return false;
  await runNode(lifetime, "prisma generate", [prismaBin, "generate"], {
    env: {
      // The CLI wants its engine's binary at hand, which it would download, and
      // doesn't run it to generate. Any executable does.
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  writeStamp(CLIENT_STAMP, current);
  return true;
}

function buildFingerprint() {
  // What Next writes into the browser's code.
  const variables = Object.entries(process.env)
    .filter(([name]) => name.startsWith("NEXT_PUBLIC_"))
    .sort()
    .map(([name, value]) => `${name}=${value}`);
  return fingerprint({
    paths: [
      ...["app", "components", "lib", "public"],
      ...["middleware.ts", "proxy.ts", "instrumentation.ts"],
      // Not tsconfig.json: building may add to it.
      ...["next.config.ts", "tailwind.config.ts", "postcss.config.mjs"],
      ...["package-lock.json", "prisma/schema.prisma"],
    ],
    ignore: (path) => path === "lib/db/generated" || /\.test\.tsx?$/.test(path),
    extra: variables,
  });
}

export function isBuilt() {
  return existsSync(join(root, ".next/BUILD_ID"));
}

/**
 * Builds the app for production.
 * @param options.show prints what Next prints, also when all goes well
 * @returns whether there was anything to do
 */
export async function buildApp(lifetime: Lifetime, { force = false, show = false } = {}) {
  const current = buildFingerprint();
  if (!force && isBuilt() && readStamp(BUILD_STAMP) === current) return false;
  await runNode(lifetime, "next build", [nextBin, "build"], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    show,
  });
  if (!isBuilt()) throw new Problem("next build ended without a build.");
  writeStamp(BUILD_STAMP, current);
  return true;
}
