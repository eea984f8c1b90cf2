import type { TestProject } from "vitest/node";
import { type DatabaseKind, type DatabaseSource, startSource } from "@/scripts/testing/databases";

declare module "vitest" {
  interface ProvidedContext {
    databaseSource: DatabaseSource;
  }
}

/** Starts the databases of a project's tests; what it returns ends them. */
export async function provideSource(project: TestProject, kind: DatabaseKind) {
  const { source, stop } = await startSource(kind);
  project.provide("databaseSource", source);
  return stop;
}
