import { csvLine } from "@/lib/extended-admin/csv";
import type { LineProblem } from "./lines";

/** Hands the browser a text as a file to keep. */
function save(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** The lines that did not become users, ready to be mended and imported again. */
export function saveProblems(problems: readonly LineProblem[]) {
  const lines = problems.map(({ line, email, name, role, problem }) =>
    csvLine([String(line), email, name, role, problem]),
  );
  save(
    "import-problems.csv",
    csvLine(["row", "email", "name", "role", "problem"]) + lines.join(""),
  );
}

export function saveTemplate() {
  const head = csvLine(["email", "name", "role"]);
  save("users-template.csv", `${head}${csvLine(["ada@example.com", "Ada Lovelace", "user"])}`);
}
