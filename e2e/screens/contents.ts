import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { picturesFolder } from "./folder";

/** Writes a page that shows all sheets one below the other. */
export default function writeContents() {
  mkdirSync(picturesFolder, { recursive: true });
  const sheets = readdirSync(picturesFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".jpg"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  const figures = sheets.map(
    (sheet) =>
      `<figure><figcaption>${sheet.replace(/\.jpg$/, "")}</figcaption><img src="${sheet}" loading="lazy" alt=""></figure>`,
  );
  writeFileSync(
    join(picturesFolder, "index.html"),
    `<!doctype html><meta charset="utf-8"><title>Screens</title>
<style>body{font:16px system-ui;background:#ddd}figure{margin:1rem 0}img{max-width:100%}</style>
${figures.join("\n")}
`,
  );
  process.stdout.write(`${sheets.length} sheets: ${join(picturesFolder, "index.html")}\n`);
}
