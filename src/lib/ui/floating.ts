import { place } from './place';

/** Keeps an open popover beside its anchor until the returned function is called. */
export function follow(
  panel: HTMLElement,
  anchor: Element,
  align: 'start' | 'end' | 'center',
): () => void {
  const move = () => {
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = place(
      anchor.getBoundingClientRect(),
      panel.getBoundingClientRect(),
      viewport,
      align,
    );
    panel.style.left = `${left}px`;
    panel.style.top = `${top}px`;
  };
  move();
  const resized = new ResizeObserver(move);
  resized.observe(panel);
  window.addEventListener('resize', move);
  document.addEventListener('scroll', move, true);
  return () => {
    resized.disconnect();
    window.removeEventListener('resize', move);
    document.removeEventListener('scroll', move, true);
  };
}
