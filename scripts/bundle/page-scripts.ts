import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

export interface PageScripts {
  /** The page's address pattern, such as `/admin/users/[id]`. */
  page: string;
  /** Bytes after gzip, at the level that servers use. */
  bytes: number;
  files: number;
}

interface Manifest {
  entryJSFiles: Record<string, string[]>;
}

/**
 * What a browser fetches before a page is alive: Next's runtime and the scripts
 * of every segment on the way to it (layouts, boundaries, the page). What is
 * imported on demand is not in it, nor what only browsers without modules get.
 * @param build Next's output folder
 * @throws Error if the build is not there, or writes its manifests another way
 */
export function pageScripts(build: string): PageScripts[] {
  const read = (path: string) => readFileSync(join(build, path), "utf8");
  const routes: Record<string, string> = JSON.parse(read("app-path-routes-manifest.json"));
  const { rootMainFiles }: { rootMainFiles: string[] } = JSON.parse(read("build-manifest.json"));
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    let size = sizes.get(file);
    if (size === undefined) {
      size = gzipSync(readFileSync(join(build, file))).length;
      sizes.set(file, size);
    }
    return size;
  };

  return Object.entries(routes)
    .filter(([entry]) => entry.endsWith("/page") && !entry.startsWith("/_"))
    .map(([entry, page]) => {
      const path = `server/app${entry}_client-reference-manifest.js`;
      const { entryJSFiles } = manifestIn(read(path), entry);
      const files = new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()]);
      const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
      return { page, bytes, files: files.size };
    })
    .sort((a, b) => a.page.localeCompare(b.page));
}

/** The manifest is a script that leaves its content in a global. */
function manifestIn(script: string, entry: string): Manifest {
  const scope: { __RSC_MANIFEST?: Record<string, Manifest> } = {};
  runInNewContext(script, { globalThis: scope });
  const manifest = scope.__RSC_MANIFEST?.[entry];
  if (!manifest?.entryJSFiles)
    throw new Error(`The build says nothing of the scripts of ${entry}.`);
  return manifest;
}
