import { startLeashed } from "@/scripts/testing/leashed";
import { TEST_SECRET } from "@/test/secret";

/**
 * Serves a production build over a database, with its middleware.
 * @param folder where the build is, if not in the project itself
 */
export function startApp({
  database,
  ...input
}: {
  database: string;
  log: string;
  folder?: string;
}) {
  return startLeashed<{ url: string; pid: number }>("app-server.ts", {
    input: {
      ...input,
      middleware: true,
      env: {
        DATABASE_URL: database,
        DATABASE_POOL_MAX: "10",
        BETTER_AUTH_SECRET: TEST_SECRET,
        ADMIN_USER_IDS: "",
        SMTP_URL: "",
      },
    },
  });
}
