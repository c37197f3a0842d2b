// @ts-check
/** What a message carries besides words: a picture, a sound, a file, a place. */

import { el, iconButton, words } from "./dom.js";
import { icon } from "./icons.js";
import { placeView } from "./placeview.js";
import { enlarge } from "./viewer.js";

/** @typedef {import("./types.js").Media} Media */

/** What a browser shows by itself; everything else is saved. */
const OPENED = /^(application\/pdf|text\/plain|image\/(png|jpeg|gif|webp|bmp))$/;
const STEP = 1024;

/** @param {Media} media @param {string} caption read aloud as the picture's description when there is one */
export function mediaView(media, caption) {
  const show = SHOWS[media.kind] ?? file;
  return el("div", { class: `media ${media.kind}`, "data-testid": `media-${media.kind}` }, show(media, caption));
}

/** @type {Record<string, (media: Media, caption: string) => HTMLElement>} */
const SHOWS = {
  photo: (media, caption) => photo(media, caption || "Photo without a caption"),
  sticker: (media) => (media.url ? picture(media, "Sticker") : card("sticker", "Sticker", media.name ?? "")),
  animation: (media) => moving(media, "Moving picture"),
  video: (media) => moving(media, "Video"),
  video_note: (media) => moving(media, "Video message"),
  voice: (media) => sound(media, "Voice message"),
  audio: (media) => sound(media, media.name ?? "Sound"),
  location: placeView,
  position: placeView,
  venue: placeView,
  contact: (media) => card("file", "Contact", media.name ?? ""),
  poll: (media) => card("file", "Poll", media.name ?? ""),
  dice: (media) => card("sticker", "Dice", media.name ?? ""),
};

/** @param {Media} media @param {string} description */
function picture(media, description) {
  const image = el("img", { src: media.url, alt: description });
  const instead = media.kind === "sticker" ? card("sticker", "Sticker", "") : card("photo", "Photo", "(cannot be shown)");
  image.addEventListener("error", () => (image.closest(".enlargeable") ?? image).replaceWith(instead));
  return image;
}

/** @param {Media} media @param {string} description */
function photo(media, description) {
  if (!media.url) return card("photo", "Photo", "");
  const show = () => enlarge(String(media.url), description);
  const image = picture(media, description);
  image.addEventListener("click", show);
  return el("div", { class: "enlargeable" }, image, iconButton("Enlarge the picture", icon("enlarge"), show, { "data-testid": "enlarge", "data-key": "enlarge" }));
}

/** @param {Media} media @param {string} name */
function sound(media, name) {
  if (!media.url) return card("voice", name, "");
  const player = el("audio", { controls: true, src: media.url, preload: "metadata", "aria-label": name });
  const view = el("div", { class: "sound" }, icon("voice"), player);
  player.addEventListener("error", () => view.replaceWith(card("voice", name, "(nothing to play)")));
  return view;
}

/** @param {Media} media @param {string} name */
function moving(media, name) {
  return el("video", { controls: true, src: media.url, preload: "metadata", "aria-label": name });
}

/** @param {Media} media */
function file(media) {
  const name = media.name ?? media.kind;
  if (!media.url) return card("file", "File", name);
  const save = { href: `${media.url}?download`, download: name };
  const how = OPENED.test(media.mime ?? "") ? { href: media.url, target: "_blank", rel: "noopener" } : save;
  return el("div", { class: "card file" }, icon("file"),
    el("span", { class: "about" }, words("a", { ...how, "data-testid": "file", "data-key": "file" }, name), el("span", { class: "size" }, sizeOf(media))),
    el("a", { class: "icon", ...save, "aria-label": `Download ${name}`, title: "Download", "data-testid": "download", "data-key": "download" }, icon("download")));
}

/** @param {Media} media */
function sizeOf({ name, size }) {
  const ending = name?.includes(".") ? `${name.split(".").pop()?.toUpperCase()} · ` : "";
  const bytes = size ?? 0;
  if (bytes < STEP) return `${ending}${bytes} B`;
  return ending + (bytes < STEP * STEP ? `${Math.round(bytes / STEP)} kB` : `${(bytes / STEP / STEP).toFixed(1)} MB`);
}

/** @param {Parameters<typeof icon>[0]} drawing @param {string} title @param {string} text */
function card(drawing, title, text) {
  return el("div", { class: "card" }, icon(drawing), words("span", {}, el("strong", {}, title), text ? ` ${text}` : null));
}
