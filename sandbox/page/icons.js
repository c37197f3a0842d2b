// @ts-check
/** The page's few pictures, drawn as lines so that they follow text colour and size. */

const PATHS = {
  send: "M4 12l16-8-5 16-4-6-7-2zM11 14l9-10",
  attach: "M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8L9.5 17a1.7 1.7 0 0 1-2.4-2.4L14.5 7.2",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M11.2 5.5h1.6M11.2 12h1.6M11.2 18.5h1.6",
  reply: "M9 6L4 11l5 5M4 11h9a7 7 0 0 1 7 7v1",
  edit: "M4 20h4L19 9l-4-4L4 16v4zM13 7l4 4",
  close: "M6 6l12 12M18 6L6 18",
  down: "M6 9l6 6 6-6",
  pin: "M12 21s-7-6.5-7-11.5a7 7 0 0 1 14 0C19 14.5 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  file: "M7 3h7l5 5v13H7zM14 3v5h5M10 13h6M10 17h6",
  sticker: "M12 3a9 9 0 1 0 9 9M12 3c0 5 4 9 9 9M12 3l9 9M8.5 14c1.5 2 5 2 7 0",
  voice: "M12 3a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5 11a7 7 0 0 0 14 0M12 18v3",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9v.01",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2",
  sent: "M4 12.5l5 5L20 6.5",
  enlarge: "M14 5h5v5M19 5l-6 6M10 19H5v-5M5 19l6-6",
  download: "M12 4v11M7 11l5 5 5-5M5 20h14",
  link: "M9 15L19 5M12 5h7v7M18 14v5H5V6h5",
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "picture");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
