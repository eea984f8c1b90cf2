// `npm run build`: the app, ready for `npm start`. Needs no database and no environment.
import { runLifetime } from "./lib/lifetime";
import { buildApp, generateClient } from "./lib/prepare";

runLifetime(async (lifetime) => {
  await generateClient(lifetime);
  await buildApp(lifetime, { force: true, show: true });
});
