// @ts-check
/** Which links open the chat with the bot instead of a new tab. */

const HOSTS = new Set(["t.me", "www.t.me", "telegram.me", "telegram.dog"]);

/** @param {string} address @param {string} username the bot's */
export function leadsToBot(address, username) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !username) return false;
  const asked = new URLSearchParams(url.search);
  const name = url.protocol === "tg:" ? take(asked, "domain") : HOSTS.has(url.hostname) ? url.pathname.replace(/^\/|\/$/g, "") : "";
  return name.toLowerCase() === username.toLowerCase() && [...asked.keys()].every((key) => key === "start");
}

/** @param {URLSearchParams} asked @param {string} key */
function take(asked, key) {
  const value = asked.get(key) ?? "";
  asked.delete(key);
  return value;
}
