import { css } from 'lit';

/** A real table, dense enough for work. */
export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
  }
  thead th {
    position: sticky;
    z-index: 1;
    top: 0;
    padding: var(--s1);
    border-bottom: var(--hair) solid var(--line-strong);
    background: var(--paper);
    color: var(--ink-soft);
    font-size: var(--text-xs);
    font-weight: var(--medium);
    text-align: start;
  }
  thead button {
    padding: 0 var(--s2);
    font-size: var(--text-xs);
  }
  tbody th,
  tbody td {
    height: var(--row);
    padding: var(--s1) var(--s3);
    border-bottom: var(--hair) solid var(--line);
    font-weight: var(--regular);
    text-align: start;
    vertical-align: middle;
  }
  tbody th:first-child,
  thead th:first-child {
    padding-inline-start: var(--s4);
  }
  tbody tr:hover {
    background: var(--hover);
  }
  tbody th button:not(.icon) {
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    white-space: normal;
  }
  tbody th button:not(.icon):hover {
    background: none !important;
    text-decoration: underline;
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .more {
    padding: var(--s4);
    text-align: center;
  }
`;
