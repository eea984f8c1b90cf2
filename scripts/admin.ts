import { userInfo } from "node:os";
import { Command } from "commander";
import { createAccount, grantRole, listAdmins, resetPassword, revokeRole } from "./admin/commands";
import { withOperations } from "./admin/operations";

/** The first admin of a real installation, and the way back in when nobody can sign in. */
const program = new Command("npm run admin --")
  .description(
    "Makes and unmakes admins on the command line: the panel's own operations, on record in the audit log.",
  )
  .showHelpAfterError();

const actor = `command line (${userInfo().username})`;

const password = [
  "--password-stdin",
  "read the password from standard input; without this, one is made and printed once",
] as const;

program
  .command("create")
  .description("create a user, an admin unless another role is given")
  .requiredOption("--email <address>", "e-mail to sign in with")
  .option("--name <name>", "name; by default the part before the @")
  .option("--role <names>", "role, or several separated by commas", "admin")
  .option(...password)
  .action((options) => withOperations(actor, (operations) => createAccount(operations, options)));

program
  .command("grant <email>")
  .description("give a user one more role")
  .option("--role <name>", "the role", "admin")
  .action((email, { role }) => withOperations(actor, (all) => grantRole(all, email, role)));

program
  .command("revoke <email>")
  .description("take a role from a user; the last admin keeps theirs")
  .option("--role <name>", "the role", "admin")
  .action((email, { role }) => withOperations(actor, (all) => revokeRole(all, email, role)));

program
  .command("list")
  .description("list everybody who is an admin, and whether they can sign in")
  .action(() => withOperations(actor, listAdmins));

program
  .command("reset-password <email>")
  .description("give a user a new password and end their sessions")
  .option(...password)
  .action((email, options) => withOperations(actor, (all) => resetPassword(all, email, options)));

await program.parseAsync();
