import "server-only";
import { notFound } from "next/navigation";
import { appMailbox } from "@/lib/mail/app-mail";

/** The development mailbox; where there is none, neither is the page. */
export function requireMailbox() {
  return appMailbox() ?? notFound();
}
