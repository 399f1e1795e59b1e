import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { decorator: { legacy: true }, assumptions: { setPublicClassFields: true } },
  test: {
    include: ['{data,electron,renderer}/**/*.test.ts', 'build/**/*.test.mjs'],
    environment: 'node',
    // Property tests on two cores beside other work may need more than the usual five seconds.
    testTimeout: 20_000,
  },
});
