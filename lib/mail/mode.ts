import type { Env } from "@/lib/env";

/**
 * Where an app's mail goes. Nothing is kept in production unless a switch says
 * so: whoever reads the mailbox can take over every account.
 */
export function mailMode({
  SMTP_URL,
  DEV_MAILBOX,
  NODE_ENV,
}: Pick<Env, "SMTP_URL" | "DEV_MAILBOX" | "NODE_ENV">): "smtp" | "mailbox" | "none" {
  if (SMTP_URL) return "smtp";
  return (DEV_MAILBOX ?? NODE_ENV !== "production") ? "mailbox" : "none";
}
