import { toNextJsHandler } from "better-auth/next-js";
import { auth } from "@/lib/auth/server";

// A function, so that the instance is made by the first request, not by the build.
export const { GET, POST } = toNextJsHandler((request: Request) => auth.handler(request));
