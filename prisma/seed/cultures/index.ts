import { africa } from "./africa";
import { americasAndOceania } from "./americas-oceania";
import type { Culture } from "./culture";
import { easternAsia } from "./eastern-asia";
import { easternEurope } from "./eastern-europe";
import { northernEurope } from "./northern-europe";
import { southernAsia } from "./southern-asia";
import { westernAsia } from "./western-asia";
import { westernEurope } from "./western-europe";

/** Append only: a culture's place decides who is who among the seeded users. */
export const cultures: readonly Culture[] = [
  ...westernEurope,
  ...northernEurope,
  ...easternEurope,
  ...westernAsia,
  ...southernAsia,
  ...easternAsia,
  ...africa,
  ...americasAndOceania,
];
