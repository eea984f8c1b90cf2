import { defineConfig } from "prisma/config";

// `prisma generate` needs no database; `prisma migrate deploy` does, and takes
// the same DATABASE_URL as the app.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
