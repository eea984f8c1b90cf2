import { describe, expect, test } from "vitest";
import { describeUserAgent } from "./user-agent";

const seen: Array<[userAgent: string, browser: string, os: string, device: string]> = [
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    "Chrome 141",
    "macOS",
    "desktop",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0",
    "Firefox 144",
    "Windows",
    "desktop",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
    "Microsoft Edge 141",
    "Windows",
    "desktop",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
    "Safari 18",
    "iOS 18",
    "mobile",
  ],
  [
    "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    "Safari 17",
    "iOS 17",
    "tablet",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
    "Samsung Internet for Android 28",
    "Android 15",
    "mobile",
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0",
    "Opera 124",
    "Linux",
    "desktop",
  ],
  [
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Googlebot",
    "Unknown system",
    "bot",
  ],
  ["curl/8.5.0", "curl", "Unknown system", "bot"],
];

describe("describeUserAgent", () => {
  test.each(seen)("%s", (userAgent, browser, os, device) => {
    expect(describeUserAgent(userAgent)).toMatchObject({ browser, os, device });
  });

  test("the label is one line", () => {
    expect(describeUserAgent(seen[0]?.[0]).label).toBe("Chrome on macOS");
    expect(describeUserAgent("curl/8.5.0").label).toBe("curl");
  });

  test("nothing, nonsense and far too much are an unknown device", () => {
    for (const text of [null, undefined, "", "   ", "???", "x".repeat(100_000)]) {
      expect(describeUserAgent(text)).toMatchObject({ device: "unknown", label: "Unknown device" });
    }
  });
});
