// @ts-check
/** What can be sent besides words: files from this computer, or samples for those who have none at hand. */

import { choice, Disclosure } from "./disclosure.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { samplePhoto } from "./samples.js";

/** @typedef {{kind: string} & Record<string, unknown>} Body */

/** @param {(media: Body) => void} send gets the body for the control API's `media` @param {() => void} askPlace opens the map */
export function attachMenu(send, askPlace) {
  const photo = filePicker("image/*", "Photo file", (file) => sendFile(file, "photo", send));
  const document = filePicker("", "File", (file) => sendFile(file, "document", send));
  const menu = new Disclosure("Attach", icon("attach"), () => [
    choice("Photo from a file…", () => photo.click(), icon("photo")),
    choice("Sample photo", () => send({ kind: "photo", ...samplePhoto() }), icon("photo")),
    choice("Voice sample", () => send({ kind: "voice" }), icon("voice")),
    choice("Position…", askPlace, icon("pin")),
    choice("Sticker", () => send({ kind: "sticker" }), icon("sticker")),
    choice("File…", () => document.click(), icon("file")),
  ]);
  menu.element.append(photo, document);
  return menu;
}

/** @param {string} accept @param {string} name @param {(file: File) => void} onFile @returns {HTMLInputElement} */
function filePicker(accept, name, onFile) {
  const input = el("input", { type: "file", hidden: true, "aria-label": name, accept: accept || null, "data-testid": `pick-${name.split(" ")[0].toLowerCase()}` });
  input.addEventListener("change", () => {
    for (const file of input.files ?? []) onFile(file);
    input.value = "";
  });
  return input;
}

/** @param {File} file @param {string} kind @param {(media: Body) => void} send */
async function sendFile(file, kind, send) {
  send({ kind, name: file.name, mime: file.type || "application/octet-stream", base64: await base64(file) });
}

/** @param {File} file @returns {Promise<string>} */
function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",", 2)[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
