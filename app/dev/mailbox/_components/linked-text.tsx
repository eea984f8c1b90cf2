import { Fragment } from "react";

/** Plain text whose addresses can be followed. */
export function LinkedText({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) => {
    // The parts of one text never change places, so the index is their name.
    const key = `${index}`;
    if (index % 2 === 0) return <Fragment key={key}>{part}</Fragment>;
    return (
      <a key={key} href={part} className="text-primary underline underline-offset-2">
        {part}
      </a>
    );
  });
}
