/** Providers whose names aren't their ids with a capital letter. */
const names: Record<string, string> = {
  credential: "Password",
  github: "GitHub",
  gitlab: "GitLab",
  linkedin: "LinkedIn",
  paypal: "PayPal",
  tiktok: "TikTok",
  vk: "VK",
};

/** "GitHub" for "github"; an id that is known to nobody as it is written. */
export function providerName(id: string) {
  if (Object.hasOwn(names, id)) return names[id] as string;
  return /^[a-z]+$/.test(id) ? id.charAt(0).toUpperCase() + id.slice(1) : id;
}
