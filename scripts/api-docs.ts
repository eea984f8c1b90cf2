import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiPage } from "./docs/api-page";

writeFileSync(join(import.meta.dirname, "../docs/api.md"), apiPage());
