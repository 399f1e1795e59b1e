import { css } from 'lit';

/** Native controls in the house style; every element with a shadow root that shows controls adopts this. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--s2);
    min-height: var(--row);
    padding: 0 var(--s3);
    border: var(--hair) solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--raised);
    cursor: default;
    white-space: nowrap;
  }
  button:hover:not(:disabled, [aria-disabled='true']) {
    background: var(--hover);
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.5;
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
    font-weight: var(--medium);
  }
  button.primary:hover:not(:disabled, [aria-disabled='true']) {
    background: color-mix(in oklab, var(--accent), var(--ink) 18%);
  }
  @media (forced-colors: active) {
    button.primary {
      background: ButtonFace;
      color: ButtonText;
      border-width: 2px;
    }
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
  }
  button.quiet:hover:not(:disabled, [aria-disabled='true']) {
    background: var(--hover);
  }
  button.icon {
    width: var(--row);
    padding: 0;
  }
  button[aria-pressed='true'],
  button[aria-selected='true'] {
    background: var(--accent-wash);
    border-color: var(--accent);
    color: var(--accent);
  }
  input:not([type='checkbox'], [type='radio'], [type='range']),
  select,
  textarea {
    min-height: var(--row);
    padding: var(--s1) var(--s2);
    border: var(--hair) solid var(--line-strong);
    border-radius: var(--radius-s);
    background: var(--sheet);
  }
  textarea {
    field-sizing: content;
    min-height: calc(var(--row) * 2);
    max-height: 40vh;
    resize: vertical;
    line-height: 1.5;
  }
  input[type='checkbox'],
  input[type='radio'] {
    accent-color: var(--accent);
  }
  label {
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  :focus-visible {
    outline: var(--focus-ring) solid var(--focus);
    outline-offset: 1px;
  }
  svg.icon {
    width: 16px;
    height: 16px;
    flex: none;
  }
  kbd {
    padding: 0 var(--s1);
    border: var(--hair) solid var(--line);
    border-radius: var(--radius-s);
    background: var(--sunken);
    font: inherit;
    font-size: var(--text-xs);
  }
  .soft {
    color: var(--ink-soft);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .chip {
    display: inline-flex;
    vertical-align: middle;
    align-items: center;
    gap: var(--s1);
    padding: 0 var(--s2);
    border: var(--hair) solid var(--line);
    border-radius: 999px;
    font-size: var(--text-xs);
    line-height: 20px;
    white-space: nowrap;
  }
  .field {
    display: grid;
    align-content: start;
    gap: var(--s1);
  }
`;

/** A view that fills the stage: a head with title and actions, and a body that scrolls. */
export const stageView = css`
  :host {
    display: grid;
    grid-template-rows: auto 1fr;
    min-height: 0;
    height: 100%;
    background: var(--paper);
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--s3);
    min-height: var(--s7);
    padding: var(--s2) var(--s5);
    border-bottom: var(--hair) solid var(--line);
  }
  .head h1 {
    flex: 1;
    min-width: 0;
    font-size: var(--text-xl);
    font-weight: var(--bold);
    letter-spacing: -0.01em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .body {
    min-height: 0;
    overflow: auto;
  }
  .empty {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: var(--s3);
    min-height: 60%;
    padding: var(--s6);
    color: var(--ink-soft);
    text-align: center;
  }
  .empty h2 {
    color: var(--ink);
    font-size: var(--text-l);
  }
  .empty p {
    max-width: 46ch;
  }
`;
