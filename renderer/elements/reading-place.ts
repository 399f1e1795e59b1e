import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Span } from '../../data/model/target.ts';
import type { DeskArticleText } from './article-text.ts';

/** Scrolling must rest this long before the place is told. */
const REST_MS = 400;

interface Parts {
  scroller: HTMLElement | null;
  text: DeskArticleText | null;
}

/** Where the reader is in an article: brings passages into view, and tells the place once scrolling rests. */
export class ReadingPlace implements ReactiveController {
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly parts: () => Parts,
    /** Told the offset of the first paragraph in view. */
    private readonly moved: (offset: number) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
  }

  /** Goes back to the paragraph at an offset. */
  async restore(offset: number): Promise<void> {
    await this.host.updateComplete;
    const { scroller, text } = this.parts();
    if (offset <= 0) return scroller?.scrollTo(0, 0);
    const element = await text?.ensureShown(offset);
    element?.scrollIntoView({ block: 'start' });
    // Rows that come into view take their real height only then.
    requestAnimationFrame(() => element?.scrollIntoView({ block: 'start' }));
  }

  /** Brings a passage into view, a third down the page, unless it is there already. */
  async show(span: Span): Promise<void> {
    await this.host.updateComplete;
    const { scroller, text } = this.parts();
    const element = await text?.ensureShown(span.start);
    if (!element || !scroller || !text) return;
    text.setCurrent(Number(element.dataset['number']));
    const place = (): void => {
      const [first] = text.ranges(span);
      const range = document.createRange();
      if (first) range.setStart(first.startContainer, first.startOffset);
      else range.selectNode(element);
      const box = range.getBoundingClientRect();
      const view = scroller.getBoundingClientRect();
      if (box.top < view.top + 24 || box.bottom > view.bottom - 120) scroller.scrollTop += box.top - view.top - view.height / 3;
    };
    place();
    requestAnimationFrame(place);
  }

  /** To be called at each scroll. */
  scrolled = (): void => {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const { scroller } = this.parts();
      if (scroller) this.moved(scroller.scrollTop < 8 ? 0 : firstInView(scroller));
    }, REST_MS);
  };
}

function firstInView(scroller: HTMLElement): number {
  const top = scroller.getBoundingClientRect().top;
  const elements = [...scroller.querySelectorAll<HTMLElement>('p[data-start]')];
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle] as HTMLElement).getBoundingClientRect().bottom > top + 8) high = middle;
    else low = middle + 1;
  }
  return Number(elements[low]?.dataset['start'] ?? 0);
}
