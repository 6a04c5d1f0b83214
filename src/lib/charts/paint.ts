/** Turns any CSS colour into what every drawing program reads: rgb and an opacity. */
export interface Paint {
  readonly rgb: string;
  readonly opacity: number;
}

let pixel: CanvasRenderingContext2D | null = null;

export function plainPaint(css: string): Paint | null {
  if (css === '' || css === 'none' || css.startsWith('url(')) return null;
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pixel) return { rgb: css, opacity: 1 };
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 255] = pixel.getImageData(0, 0, 1, 1).data;
  return { rgb: `rgb(${r},${g},${b})`, opacity: Math.round((a / 255) * 1000) / 1000 };
}
