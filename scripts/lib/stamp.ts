import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { root } from "./root";

export interface FingerprintOptions {
  /** Files and folders, from the root; those that are missing count as missing. */
  paths: string[];
  /** Leaves out a file or folder, given its path from the root with slashes. */
  ignore?: (path: string) => boolean;
  /** What else the result depends on. */
  extra?: string[];
}

/** A hash over names and contents. */
export function fingerprint({ paths, ignore = () => false, extra = [] }: FingerprintOptions) {
  const hash = createHash("sha256");
  const add = (path: string) => {
    const name = relative(root, path).split(sep).join("/");
    if (ignore(name) || !existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort()) add(join(path, entry));
      return;
    }
    const content = readFileSync(path);
    hash.update(`${name}\0${content.length}\0`).update(content);
  };
  for (const path of paths) add(join(root, path));
  for (const text of extra) hash.update(`\0${text}`);
  return hash.digest("hex");
}

export function readStamp(path: string): string | null {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8").trim() : null;
}

export function writeStamp(path: string, stamp: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${stamp}\n`);
}
