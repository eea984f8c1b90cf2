import { z } from "zod";
import { extendedAdmin } from "@/lib/extended-admin";

interface Endpoint {
  path: string;
  options: {
    method: string | string[];
    body?: z.ZodType;
    query?: z.ZodType;
    metadata?: { openapi?: { operationId?: string; description?: string } };
  };
}

/** What of a JSON Schema the page shows. */
interface Schema {
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  enum?: unknown[];
  format?: string;
  maxLength?: number;
  maxItems?: number;
  maximum?: number;
}

const introduction = `# API reference

Written by \`npm run docs:api\` from the plugin's own endpoints; do not edit. In development the same is at \`/api/auth/reference\`.

All paths are below \`/api/auth\`. On the server the same calls are \`auth.api.<name>({ headers, body })\`, or \`query\` for GET; in the browser \`authClient.admin.<name>(…)\` and \`authClient.extendedAdmin.<name>(…)\`. Lists take at most 100 a page. Unknown fields are refused with 400 naming them; nobody signed in is 401, an unknown user, role, module or session 404, a change to what somebody else has changed since 409 \`CHANGED_MEANWHILE\`, a refusal 403 (or 409 for \`LAST_ADMIN\`) with a \`code\` and, where permissions are lacking, \`missing\`. The rules behind the refusals are in [security.md](security.md).
`;

/** The Markdown page on every endpoint of the plugin. */
export function apiPage(): string {
  const all = Object.values(extendedAdmin().endpoints) as unknown as Endpoint[];
  // What has no address is for calls within the server.
  const endpoints = all.filter(({ path }) => path);
  const byName = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    const name = endpoint.path.split("/").at(-1) ?? "";
    byName.set(name, [...(byName.get(name) ?? []), endpoint]);
  }
  return `${introduction}\n${[...byName].map(section).join("\n")}`;
}

function section([name, twins]: [string, Endpoint[]]): string {
  const [{ options }] = twins as [Endpoint];
  const { operationId, description } = options.metadata?.openapi ?? {};
  return [
    `## ${name}\n`,
    `${description}\n`,
    `${twins.map(({ path }) => `\`${options.method} ${path}\``).join(" · ")} · \`auth.api.${operationId}\`\n`,
    inputs(options.body ?? options.query),
  ].join("\n");
}

function inputs(schema: z.ZodType | undefined): string {
  if (!schema) return "";
  const { properties = {}, required = [] } = objectOf(
    z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema,
  );
  const rows = Object.entries(properties).map(
    ([field, property]) =>
      `| \`${field}\` | ${typeOf(property)} | ${required.includes(field) ? "yes" : ""} | ${property.description ?? ""} |`,
  );
  if (rows.length === 0) return "";
  return `| field | type | required | |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

/** An optional object is a choice between the object and nothing. */
function objectOf(schema: Schema): Schema {
  return schema.anyOf?.find(({ properties }) => properties) ?? schema;
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(" or ");
  if (schema.type === "array") {
    return `list of ${typeOf(schema.items ?? {})}${schema.maxItems ? `, at most ${schema.maxItems}` : ""}`;
  }
  if (schema.type === "object" && schema.properties) {
    return `{ ${Object.keys(schema.properties)
      .map((key) => `\`${key}\``)
      .join(", ")} }`;
  }
  if (schema.type === "object") return "object";
  if (schema.format) return schema.format;
  const longest = schema.maxLength ? `, at most ${schema.maxLength} characters` : "";
  return `${schema.type ?? "anything"}${longest}`;
}
