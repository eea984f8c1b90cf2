/** Groups whose classes have to be named, since what follows the dash doesn't tell the property. */
export const namedGroups: Record<string, string> = {
  display:
    "block contents flex grid hidden inline inline-block inline-flex inline-grid table table-caption table-cell table-row",
  position: "absolute fixed relative static sticky",
  "reader-only": "not-sr-only sr-only",
  "flex-direction": "flex-col flex-col-reverse flex-row flex-row-reverse",
  "flex-wrap": "flex-nowrap flex-wrap",
  "font-family": "font-mono font-sans",
  "font-size":
    "text-2xs text-xs text-compact text-sm text-base text-lg text-xl text-2xl text-3xl text-4xl",
  "font-weight": "font-normal font-medium font-semibold font-bold",
  "text-align": "text-left text-center text-right",
  "text-wrap": "text-balance text-pretty",
  "border-width": "border border-0 border-2",
  "border-t": "border-t border-t-0",
  "border-r": "border-r border-r-0",
  "border-b": "border-b border-b-0",
  "border-l": "border-l border-l-0",
  "border-collapse": "border-collapse",
  "outline-width": "outline outline-2",
  "outline-style": "outline-none",
  rounded: "rounded",
  grow: "grow grow-0",
  shrink: "shrink shrink-0",
  "user-select": "select-none select-text",
};

/** Groups whose classes are their name and a value: `px-4`. Text, border and outline are colours. */
export const prefixGroups =
  "align animate basis bg border bottom col-span col-start cursor duration fill flex gap gap-x " +
  "gap-y grid-cols h inset inset-x inset-y items justify justify-items justify-self leading " +
  "left line-clamp m max-h max-w mb min-h min-w ml mr mt mx my opacity outline outline-offset " +
  "overflow overflow-x overflow-y p pb pl pr pt px py right rotate rounded rounded-b rounded-t " +
  "row-start scroll-mt self shadow size stroke text top touch transition translate " +
  "translate-x translate-y underline-offset w whitespace z";

/** What a group sets besides its own property. */
export const includedGroups: Record<string, string> = {
  "border-width": "border-t border-r border-b border-l",
  flex: "basis grow shrink",
  "font-size": "leading",
  gap: "gap-x gap-y",
  inset: "inset-x inset-y top right bottom left",
  "inset-x": "left right",
  "inset-y": "bottom top",
  "line-clamp": "display overflow",
  m: "mx my mt mr mb ml",
  mx: "ml mr",
  my: "mb mt",
  overflow: "overflow-x overflow-y",
  p: "px py pt pr pb pl",
  px: "pl pr",
  py: "pb pt",
  rounded: "rounded-b rounded-t",
  size: "h w",
  translate: "translate-x translate-y",
};
