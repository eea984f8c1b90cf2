import { InvalidArgumentError } from "commander";

/** Reads an option of a command; a smaller number than `least` is refused. */
export const wholeNumber = (least: number) => (text: string) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) {
    throw new InvalidArgumentError(`Write a whole number from ${least} on.`);
  }
  return number;
};
