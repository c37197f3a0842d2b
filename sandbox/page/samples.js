// @ts-check
/** A sample photo for those who have none at hand: drawn here, a few kilobytes, plainly a picture of a place. */

const WIDTH = 960;
const HEIGHT = 640;

/** Each shape is a colour and the corners of a polygon. @type {[string, [number, number][]][]} */
const SHAPES = [
  ["#cfe3f1", [[0, 0], [960, 0], [960, 640], [0, 640]]],
  ["#8fb0a0", [[0, 360], [220, 250], [420, 340], [660, 220], [960, 350], [960, 640], [0, 640]]],
  ["#5f8f63", [[0, 430], [300, 380], [640, 440], [960, 390], [960, 640], [0, 640]]],
  ["#7fb2cf", [[0, 520], [960, 480], [960, 640], [0, 640]]],
  ["#9b2f26", [[560, 330], [760, 330], [760, 460], [560, 460]]],
  ["#3d3a3a", [[535, 335], [660, 255], [785, 335]]],
  ["#f5efe2", [[595, 365], [640, 365], [640, 410], [595, 410]]],
  ["#f5efe2", [[680, 365], [725, 365], [725, 460], [680, 460]]],
];

/** @returns {{name: string, mime: string, base64: string}} */
export function samplePhoto() {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const pen = canvas.getContext("2d");
  for (const [colour, corners] of pen ? SHAPES : []) fill(/** @type {CanvasRenderingContext2D} */ (pen), colour, corners);
  return { name: "sample.jpg", mime: "image/jpeg", base64: canvas.toDataURL("image/jpeg", 0.85).split(",", 2)[1] };
}

/** @param {CanvasRenderingContext2D} pen @param {string} colour @param {[number, number][]} corners */
function fill(pen, colour, corners) {
  pen.fillStyle = colour;
  pen.beginPath();
  for (const [x, y] of corners) pen.lineTo(x, y);
  pen.fill();
}
