// @ts-check
/** What a message carries besides words: a picture, a sound, a file, a place. */

import { el, words } from "./dom.js";
import { icon } from "./icons.js";

/** @typedef {import("./types.js").Media} Media */

/** @param {Media} media @param {string} caption read aloud as the picture's description when there is one */
export function mediaView(media, caption) {
  const show = SHOWS[media.kind] ?? file;
  return el("div", { class: `media ${media.kind}`, "data-testid": `media-${media.kind}` }, show(media, caption));
}

/** @type {Record<string, (media: Media, caption: string) => HTMLElement>} */
const SHOWS = {
  photo: (media, caption) => picture(media, caption || "Photo without a caption"),
  sticker: (media) => (media.url ? picture(media, "Sticker") : card("sticker", "Sticker", media.name ?? "")),
  animation: (media) => moving(media, "Moving picture"),
  video: (media) => moving(media, "Video"),
  video_note: (media) => moving(media, "Video message"),
  voice: (media) => sound(media, "Voice message"),
  audio: (media) => sound(media, media.name ?? "Sound"),
  location: (media) => place(media, "Position"),
  position: (media) => place(media, "Position"),
  venue: (media) => place(media, media.name ?? "Place"),
  contact: (media) => card("file", "Contact", media.name ?? ""),
  poll: (media) => card("file", "Poll", media.name ?? ""),
  dice: (media) => card("sticker", "Dice", media.name ?? ""),
};

/** @param {Media} media @param {string} description */
function picture(media, description) {
  const image = el("img", { src: media.url, alt: description });
  const instead = media.kind === "sticker" ? card("sticker", "Sticker", "") : card("photo", "Photo", "(cannot be shown)");
  image.addEventListener("error", () => image.replaceWith(instead));
  return image;
}

/** @param {Media} media @param {string} name */
function sound(media, name) {
  const player = el("audio", { controls: true, src: media.url, preload: "metadata", "aria-label": name });
  const view = el("div", { class: "sound" }, icon("voice"), player);
  player.addEventListener("error", () => view.replaceWith(card("voice", name, "(nothing to play)")));
  return view;
}

/** @param {Media} media @param {string} name */
function moving(media, name) {
  return el("video", { controls: true, src: media.url, preload: "metadata", "aria-label": name });
}

/** Drawn here and not fetched from a map service: nothing leaves this computer. @param {Media} media @param {string} name */
function place(media, name) {
  const where = [media.latitude, media.longitude].map((degrees) => Number(degrees).toFixed(4)).join(", ");
  return el("div", { class: "card place" }, icon("pin"), words("span", {}, el("strong", {}, name), el("br"), where));
}

/** @param {Media} media */
function file(media) {
  const name = media.name ?? media.kind;
  if (!media.url) return card("file", "File", name);
  return el("a", { class: "card", href: media.url, download: name }, icon("file"), words("span", {}, name));
}

/** @param {Parameters<typeof icon>[0]} drawing @param {string} title @param {string} text */
function card(drawing, title, text) {
  return el("div", { class: "card" }, icon(drawing), words("span", {}, el("strong", {}, title), text ? ` ${text}` : null));
}
