import type { TestProject } from "vitest/node";
import { provideSource } from "./provide-source";

export default (project: TestProject) => provideSource(project, "postgres");
