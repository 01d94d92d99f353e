import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false,
    // The tests of damage take the time; one worker would leave a core idle.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.generated.ts", "src/**/*.d.ts", "src/cli/**"],
      reporter: ["text-summary"],
      thresholds: { lines: 90, functions: 90, branches: 80, statements: 88 },
    },
  },
});
