import type { KeptMessage } from "@/lib/db/dev-mailbox";

/** The address behind a message's button; both versions of the message name the same. */
export function linkIn({ text, html }: Pick<KeptMessage, "text" | "html">): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!link) throw new Error("The message has no link.");
  if (!html.includes(`href="${link.replaceAll("&", "&amp;")}"`)) {
    throw new Error("The two versions of the message have different links.");
  }
  return link;
}

/** The secret of a link to choose a password. */
export const tokenIn = (message: Pick<KeptMessage, "text" | "html">) =>
  new URL(linkIn(message)).searchParams.get("token") ?? "";
