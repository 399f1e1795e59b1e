/**
 * The views to picture, in the order in which they are visited in one window that has just opened on the sample. `open` goes
 * there the way a user does, by roles and names; `inReadme` marks those that the README shows.
 */
export const views = [
  {
    name: 'first-sight',
    inReadme: true,
    open: async () => {},
  },
];
