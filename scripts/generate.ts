// `npm run generate`: the Prisma client, into lib/db/generated.
import { runLifetime } from "./lib/lifetime";
import { generateClient } from "./lib/prepare";

runLifetime(async (lifetime) => {
  await generateClient(lifetime, { force: true });
  console.log("The Prisma client is in lib/db/generated.");
});
