import { z } from "zod";

/** Who a new user is, as create-user takes it and the panel's form checks it first. */
export const personShape = {
  email: z.email("Invalid email").max(254),
  name: z.string().trim().min(1).max(200),
};
