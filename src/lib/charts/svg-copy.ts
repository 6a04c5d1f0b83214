import { plainPaint } from './paint';

const SVG = 'http://www.w3.org/2000/svg';

/** Attributes a drawing is made of; everything else (roles, classes, focus) stays on the page. */
const KEPT = new Set([
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'd',
  'points',
  'width',
  'height',
  'transform',
  'viewBox',
  'id',
  'patternUnits',
  'offset',
]);

const STYLES = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
] as const;

const INITIAL: Readonly<Record<string, string>> = {
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  opacity: '1',
  'text-anchor': 'start',
  'font-style': 'normal',
};

export function svgNode(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  if (text !== undefined) node.textContent = text;
  return node;
}

function inlinePaint(
  target: Element,
  style: CSSStyleDeclaration,
  property: 'fill' | 'stroke',
): void {
  const css = style.getPropertyValue(property);
  const paint = plainPaint(css);
  if (!paint) {
    target.setAttribute(property, css || 'none');
    return;
  }
  target.setAttribute(property, paint.rgb);
  const opacity = paint.opacity * Number(style.getPropertyValue(`${property}-opacity`) || 1);
  if (opacity < 1) target.setAttribute(`${property}-opacity`, String(opacity));
}

function inlineStyles(target: Element, source: Element, isText: boolean): void {
  const style = getComputedStyle(source);
  inlinePaint(target, style, 'fill');
  inlinePaint(target, style, 'stroke');
  const stroked = target.getAttribute('stroke') !== 'none';
  for (const property of STYLES) {
    const aboutText = property.startsWith('font') || property.startsWith('text');
    if ((aboutText && !isText) || (property.startsWith('stroke') && !stroked)) continue;
    const value = style.getPropertyValue(property);
    if (value !== '' && value !== INITIAL[property]) target.setAttribute(property, value);
  }
}

function copyNode(source: Element): Element | null {
  if (source.getAttribute('data-export') === 'no' || getComputedStyle(source).display === 'none')
    return null;
  if (source.localName === 'title') return null;
  const copy = document.createElementNS(SVG, source.localName);
  for (const { name, value } of source.attributes)
    if (KEPT.has(name)) copy.setAttribute(name, value);
  const isText = source.localName === 'text';
  if (!['g', 'svg', 'defs'].includes(source.localName)) inlineStyles(copy, source, isText);
  if (isText) copy.textContent = source.textContent;
  for (const child of source.children) {
    const copied = copyNode(child);
    if (copied) copy.append(copied);
  }
  return copy;
}

/** The drawn content of an SVG with its computed styles as attributes: it stands without the page. */
export function copyDrawing(source: SVGSVGElement): SVGElement {
  const group = svgNode('g', {});
  for (const child of source.children) {
    const copied = copyNode(child);
    if (copied) group.append(copied);
  }
  return group;
}
