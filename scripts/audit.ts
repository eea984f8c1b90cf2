import { userInfo } from "node:os";
import { Command, InvalidArgumentError } from "commander";
import { exportEvents, printHead, prune, verify } from "./audit/commands";
import { withLog } from "./audit/log";

const DAY = 86_400_000;

/** `400d`, in milliseconds. */
function age(text: string): number {
  const days = /^(\d{1,5})d$/.exec(text)?.[1];
  if (!days) throw new InvalidArgumentError("Write a number of days, such as 400d.");
  return Number(days) * DAY;
}

const actor = `command line (${userInfo().username})`;

const program = new Command("npm run audit --")
  .description("Checks, keeps and exports the audit log.")
  .showHelpAfterError();

program
  .command("verify")
  .description(
    "walk the chain; names the first row that is edited, missing or out of order, and keeps the result for the panel",
  )
  .option("--head <file>", "a head printed earlier, which today's log must contain")
  .action((options) => withLog((log) => verify(log, { ...options, by: actor })));

program
  .command("head")
  .description("print the signed head, for keeping elsewhere (needs AUDIT_HEAD_KEY)")
  .action(() => withLog(printHead));

program
  .command("prune")
  .description("archive old events to a file, then remove them, on record")
  .requiredOption("--older-than <age>", "age of the events that go, such as 400d", age)
  .requiredOption("--archive <file>", "JSON Lines file to write; must not exist")
  .action((options) => withLog((log) => prune(log, { ...options, actor })));

program
  .command("export")
  .description("write events to standard output, oldest first")
  .option("--format <format>", "csv or jsonl", "jsonl")
  .option("--actor <id>", "only events by this user")
  .option("--target <id>", "only events about this user or thing")
  .option("--action <action>", "only this kind, such as user.banned")
  .action((options) => withLog((log) => exportEvents(log, { ...options, by: actor })));

await program.parseAsync();
