import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@prisma/client",
    "@prisma/adapter-pg",
    "@redis/client",
    "nodemailer",
    "pg",
  ],
  // forbidden(): staff without a page's permission get a 403 with a sentence.
  experimental: { authInterrupts: true },
};

export default config;
