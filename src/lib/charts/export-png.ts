import { svgText } from './export';

/** Shapes go through the browser's SVG renderer; texts are written on top with the page's own fonts. */
export async function pngBlob(svg: SVGSVGElement, scale = 2): Promise<Blob> {
  const width = svg.width.baseVal.value;
  const height = svg.height.baseVal.value;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.scale(scale, scale);

  const shapes = svg.cloneNode(true) as SVGSVGElement;
  for (const text of shapes.querySelectorAll('text')) text.remove();
  context.drawImage(await loadImage(svgText(shapes)), 0, 0, width, height);

  // Matrices exist only for what is laid out, so the picture joins the page, unseen, for a moment.
  const stage = document.createElement('div');
  stage.style.cssText = 'position:fixed;left:-100000px;top:0;visibility:hidden';
  stage.append(svg);
  document.body.append(stage);
  try {
    await document.fonts.ready;
    for (const text of svg.querySelectorAll('text')) drawText(context, text, scale);
  } finally {
    stage.remove();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('empty picture'))),
      'image/png',
    );
  });
}

async function loadImage(source: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

const ALIGN: Readonly<Record<string, CanvasTextAlign>> = {
  start: 'left',
  middle: 'center',
  end: 'right',
};

function drawText(context: CanvasRenderingContext2D, text: SVGTextElement, scale: number): void {
  const at = text.getCTM();
  if (!at) return;
  const attribute = (name: string, fallback: string) => text.getAttribute(name) ?? fallback;
  const [x, y] = [Number(attribute('x', '0')), Number(attribute('y', '0'))];
  context.save();
  context.setTransform(
    at.a * scale,
    at.b * scale,
    at.c * scale,
    at.d * scale,
    at.e * scale,
    at.f * scale,
  );
  context.font = `${attribute('font-weight', '400')} ${attribute('font-size', '12px')} ${attribute('font-family', 'sans-serif')}`;
  context.textAlign = ALIGN[attribute('text-anchor', 'start')] ?? 'left';
  const stroke = attribute('stroke', 'none');
  if (stroke !== 'none') {
    context.lineJoin = 'round';
    context.strokeStyle = stroke;
    context.lineWidth = Number.parseFloat(attribute('stroke-width', '1'));
    context.strokeText(text.textContent ?? '', x, y);
  }
  context.globalAlpha = Number(attribute('fill-opacity', '1')) * Number(attribute('opacity', '1'));
  context.fillStyle = attribute('fill', '#000');
  context.fillText(text.textContent ?? '', x, y);
  context.restore();
}
