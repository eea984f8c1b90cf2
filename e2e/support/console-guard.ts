import type { BrowserContext } from "@playwright/test";

/** What a browser complained about, less what the test said it would. */
export class ConsoleGuard {
  readonly #complaints: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** Collects errors and warnings of every page that the context has or opens. */
  watch(context: BrowserContext) {
    context.on("console", (message) => {
      if (message.type() !== "error" && message.type() !== "warning") return;
      this.#complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => {
      this.#complaints.push(`page error: ${error.error().stack ?? error.error().message}`);
    });
  }

  /**
   * Expects a complaint, such as the browser's own line about a 403 that the
   * test provokes: `allow(/status of 403/)`. Matched against "type: text (url)".
   */
  allow(...patterns: RegExp[]) {
    this.#allowed.push(...patterns);
  }

  unexpected() {
    return this.#complaints.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)));
  }
}
