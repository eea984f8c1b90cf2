import { brand } from "@/lib/admin.config";

/** What a message says; the layout makes it look like one. */
export interface MessageContent {
  subject: string;
  heading: string;
  /** Plain text, a paragraph each. */
  paragraphs: readonly string[];
  action?: { label: string; url: string };
  /** Said small, below a line. */
  footnotes: readonly string[];
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A value as text of an HTML document, or of an attribute in quotes. */
export const escapeHtml = (value: string) =>
  value.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");

/** The same message twice: for readers that show HTML, and for those that don't. */
export function renderMessage(content: MessageContent) {
  return { subject: content.subject, text: asText(content), html: asHtml(content) };
}

function asText({ heading, paragraphs, action, footnotes }: MessageContent) {
  return [
    heading,
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    `-- \n${[...footnotes, brand.name].join("\n")}`,
  ].join("\n\n");
}

// Mail programs know little CSS: a narrow column of blocks, light colours inline,
// and dark ones for those that understand the media query.
const DARK = `
  :root { color-scheme: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background: #0c1114 !important; }
    .card { background: #151b1f !important; border-color: #2c353a !important; }
    .strong { color: #eaf0f1 !important; }
    .plain { color: #c3cccf !important; }
    .small, .small a { color: #9aa6aa !important; }
    .button { background: #5fd0c6 !important; color: #06201f !important; }
  }`;
const FONT =
  "font-family:ui-sans-serif,system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

function asHtml({ subject, heading, paragraphs, action, footnotes }: MessageContent) {
  const paragraph = (text: string) =>
    `<p class="plain" style="margin:0 0 16px;color:#33414a;font-size:15px;line-height:24px">${escapeHtml(text)}</p>`;
  const small = (content: string) =>
    `<p class="small" style="margin:12px 0 0;color:#5b686f;font-size:13px;line-height:20px;overflow-wrap:anywhere">${content}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${DARK}
</style>
</head>
<body class="page" style="margin:0;padding:32px 16px;background:#f4f7f7;${FONT}">
<main style="max-width:520px;margin:0 auto">
<p class="strong" style="margin:0 0 16px;color:#16262b;font-size:15px;font-weight:600">${escapeHtml(brand.name)}</p>
<div class="card" style="padding:28px;border:1px solid #dde4e5;border-radius:12px;background:#ffffff">
<h1 class="strong" style="margin:0 0 16px;color:#16262b;font-size:20px;line-height:28px">${escapeHtml(heading)}</h1>
${paragraphs.map(paragraph).join("\n")}
${action ? actionHtml(action) : ""}
</div>
${footnotes.map((text) => small(escapeHtml(text))).join("\n")}
</main>
</body>
</html>
`;
}

function actionHtml({ label, url }: NonNullable<MessageContent["action"]>) {
  const href = escapeHtml(url);
  return `<p style="margin:24px 0 20px"><a class="button" href="${href}" style="display:inline-block;padding:11px 20px;border-radius:8px;background:#0f5c66;color:#ffffff;font-size:15px;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>
<p class="small" style="margin:0;color:#5b686f;font-size:13px;line-height:20px;overflow-wrap:anywhere">If the button does nothing, open this address:<br><a href="${href}" style="color:#0f5c66">${href}</a></p>`;
}
