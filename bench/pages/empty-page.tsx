import { connection } from "next/server";

/** Nothing but the layout around every page, made anew for each request. */
export default async function EmptyPage() {
  await connection();
  return <p>Empty</p>;
}
