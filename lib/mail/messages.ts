import { brand } from "@/lib/admin.config";
import { describeMoment } from "@/lib/format-time";
import { renderMessage } from "./layout";

interface LinkInput {
  name: string;
  url: string;
  /** In words: "1 hour". */
  lasts: string;
}

const hello = (name: string) => (name.trim() ? `Hello ${name.trim()},` : "Hello,");
const writeTo = `Questions? Write to ${brand.supportEmail}.`;

/** Somebody made an account for a person, who now chooses their password. */
export function invitation({ name, url, lasts, by }: LinkInput & { by: string | null }) {
  return renderMessage({
    subject: `Your invitation to ${brand.name}`,
    heading: `Welcome to ${brand.name}`,
    paragraphs: [
      hello(name),
      `${by ?? "The team"} made an account at ${brand.name} for you. Choose a password, and you are in.`,
    ],
    action: { label: "Choose your password", url },
    footnotes: [
      `The link works once, for ${lasts}. If you don't expect this, leave it unopened and nothing happens.`,
      writeTo,
    ],
  });
}

/** The way back in for somebody who forgot their password. */
export function passwordReset({ name, url, lasts, by }: LinkInput & { by: string | null }) {
  return renderMessage({
    subject: `Choose a new password for ${brand.name}`,
    heading: "Choose a new password",
    paragraphs: [
      hello(name),
      by
        ? `${by} sent you this link to choose a new password for ${brand.name}.`
        : `You, or somebody who typed your address, asked for a new password for ${brand.name}.`,
      "Choosing one signs you out everywhere. Until then your present password stays as it is.",
    ],
    action: { label: "Choose a new password", url },
    footnotes: [
      `The link works once, for ${lasts}. If you didn't want a new password, leave it unopened and nothing happens.`,
      writeTo,
    ],
  });
}

/** Proves that an address is its owner's. */
export function verification({ name, url, lasts }: LinkInput) {
  return renderMessage({
    subject: `Confirm your e-mail address for ${brand.name}`,
    heading: "Confirm your e-mail address",
    paragraphs: [
      hello(name),
      `Somebody, we hope you, gave this address to ${brand.name}. Confirm that it is yours.`,
    ],
    action: { label: "Confirm this address", url },
    footnotes: [
      `The link works for ${lasts}. If you have no account at ${brand.name}, leave it unopened.`,
      writeTo,
    ],
  });
}

/** Tells the owner, in case it was somebody else. */
export function passwordChanged({ name, at, url }: { name: string; at: Date; url: string }) {
  return renderMessage({
    subject: `Your ${brand.name} password was changed`,
    heading: "Your password was changed",
    paragraphs: [
      hello(name),
      `The password of your ${brand.name} account was changed on ${describeMoment(at)}.`,
      "If that was you, there is nothing to do. If it wasn't, choose a new one right away.",
    ],
    action: { label: "Choose a new password", url },
    footnotes: [writeTo],
  });
}
