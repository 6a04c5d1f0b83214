import { plainPaint } from './paint';
import { copyDrawing, svgNode } from './svg-copy';
import { wrapWords } from './text';

/** What is written around a picture, so that it still says what it shows once it has left. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  /** Lines under the picture: legend, what could not be drawn. */
  readonly notes: readonly string[];
  /** Date, dataset and definition. */
  readonly source: string;
}

const MARGIN = 20;
const LEAST = 360;
const FONTS = '"Inter Variable", Inter, system-ui, "Segoe UI", Helvetica, Arial, sans-serif';

interface Style {
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
}

function colourOf(element: Element, token: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  element.append(probe);
  const paint = plainPaint(getComputedStyle(probe).color);
  probe.remove();
  return paint?.rgb ?? 'rgb(0,0,0)';
}

/** Writes a paragraph from y down and returns the y below it. */
function write(into: SVGElement, text: string, y: number, width: number, style: Style): number {
  if (text === '') return y;
  const line = Math.round(style.size * 1.4);
  const lines = wrapWords(text, width, style.size, style.weight > 500);
  lines.forEach((words, i) =>
    into.append(
      svgNode(
        'text',
        {
          x: MARGIN,
          y: y + line * i + style.size,
          'font-size': `${style.size}px`,
          'font-weight': style.weight,
          fill: style.colour,
          'font-family': FONTS,
        },
        words,
      ),
    ),
  );
  return y + line * lines.length;
}

/** A standalone picture: title, subtitle, the drawing as it is on screen, its notes, its source line. */
export function composeSvg(drawing: SVGSVGElement, caption: Caption): SVGSVGElement {
  const host = drawing.parentElement ?? document.body;
  const [paper, ink, soft] = [
    colourOf(host, '--surface'),
    colourOf(host, '--ink'),
    colourOf(host, '--ink-2'),
  ];
  const drawn = { width: drawing.width.baseVal.value, height: drawing.height.baseVal.value };
  const inner = Math.max(LEAST, drawn.width);
  const body = svgNode('g', {});

  let y = write(body, caption.title, MARGIN, inner, { size: 16, weight: 600, colour: ink });
  y = write(body, caption.subtitle, y + 2, inner, { size: 12.5, weight: 400, colour: soft }) + 14;
  const picture = copyDrawing(drawing);
  picture.setAttribute('transform', `translate(${MARGIN + (inner - drawn.width) / 2} ${y})`);
  body.append(picture);
  y += drawn.height + 12;
  for (const note of caption.notes)
    y = write(body, note, y, inner, { size: 12, weight: 400, colour: soft }) + 4;
  y = write(body, caption.source, y + 4, inner, { size: 11, weight: 400, colour: soft });

  const width = Math.ceil(inner + 2 * MARGIN);
  const height = Math.ceil(y + MARGIN);
  const svg = svgNode('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  });
  svg.append(
    svgNode('title', {}, caption.title),
    svgNode(
      'desc',
      {},
      [caption.subtitle, ...caption.notes, caption.source].filter((p) => p !== '').join('\n'),
    ),
    svgNode('rect', { width, height, fill: paper }),
    body,
  );
  return svg as SVGSVGElement;
}

export function svgText(svg: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
}

/** Hands a file to the browser's own download, without leaving the page. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
