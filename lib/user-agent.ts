import Bowser from "bowser";

export interface DescribedUserAgent {
  browser: string;
  os: string;
  device: "desktop" | "mobile" | "tablet" | "bot" | "unknown";
  /** One line for people: "Chrome 140 on macOS". */
  label: string;
}

const unknown: DescribedUserAgent = {
  browser: "Unknown browser",
  os: "Unknown system",
  device: "unknown",
  label: "Unknown device",
};

/** Programs that speak HTTP themselves and put their name first, such as `curl/8.5.0`. */
const tool =
  /^(curl|wget|python-requests|python-httpx|go-http-client|okhttp|axios|node-fetch|undici|node|postmanruntime|insomnia|httpie|java|dart|libwww-perl|ruby|php)\b/i;

const botName = /([\w-]*(?:bot|crawler|spider|slurp|headlesschrome|lighthouse)[\w-]*)/i;

const devices = { desktop: "desktop", mobile: "mobile", tablet: "tablet" } as const;

/**
 * What a `User-Agent` header says. It is whatever its sender likes to claim:
 * good enough for "is that my phone?", never for a decision.
 */
export function describeUserAgent(userAgent: string | null | undefined): DescribedUserAgent {
  const text = userAgent?.trim().slice(0, 1000);
  if (!text) return unknown;

  const program = tool.exec(text)?.[1];
  if (program) return { browser: program, os: unknown.os, device: "bot", label: program };
  const bot = botName.exec(text)?.[1];
  if (bot) return { browser: bot, os: unknown.os, device: "bot", label: bot };

  const { browser, os, platform } = Bowser.parse(text);
  const name = browser.name || unknown.browser;
  const major = browser.version?.split(".")[0];
  const osName = describeSystem(os.name, os.version) ?? unknown.os;
  const known = devices[platform.type as keyof typeof devices];
  if (!browser.name && !os.name) return unknown;
  return {
    browser: major && browser.name ? `${name} ${major}` : name,
    os: osName,
    device: known ?? "unknown",
    label: os.name ? `${name} on ${osName}` : name,
  };
}

/** Versions that browsers froze years ago (macOS 10.15.7, Windows NT 10) say nothing. */
function describeSystem(name: string | undefined, version: string | undefined) {
  if (!name) return undefined;
  const major = version?.split(".")[0];
  return major && (name === "iOS" || name === "Android") ? `${name} ${major}` : name;
}
