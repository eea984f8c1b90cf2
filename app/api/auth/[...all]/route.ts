import { toNextJsHandler } from "better-auth/next-js";
import { auth } from "@/lib/auth/server";
import { shortAsItIs } from "@/lib/auth/short-answers";

// A function, so that the instance is made by the first request, not by the build.
export const { GET, POST } = toNextJsHandler(async (request: Request) =>
  shortAsItIs(await auth.handler(request)),
);
