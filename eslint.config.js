import tseslint from "typescript-eslint";

const worldless = [
  { name: "Intl", message: "The core has no locale: same input, same bytes." },
  { name: "process", message: "The core has no process." },
];
const worldlessCalls = [
  { object: "Date", property: "now", message: "The core has no clock; take asOf." },
  { object: "Date", property: "parse", message: "Date.parse differs between engines; use capture/time." },
  { object: "Math", property: "random", message: "The core has no randomness." },
  { property: "localeCompare", message: "Sorting must not depend on the machine's locale; use compareText." },
  { property: "toLocaleString", message: "Output must not depend on the machine's locale." },
  { property: "toLocaleDateString", message: "Output must not depend on the machine's locale." },
  { property: "toLocaleTimeString", message: "Output must not depend on the machine's locale." },
];

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "coverage/",
      "**/*.generated.ts",
      "node_modules/",
      "samples/",
      "reports/",
      "bench/",
      "test/fixtures/",
      "src/core-globals.d.ts",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: ["./tsconfig.tools.json"], tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/dot-notation": "off",
      "max-lines": ["error", { max: 250 }],
      "max-lines-per-function": ["error", { max: 60, skipComments: true, skipBlankLines: true }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/node/**", "src/cli/**", "src/page/**"],
    rules: {
      "no-restricted-globals": ["error", ...worldless],
      "no-restricted-properties": ["error", ...worldlessCalls],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The core has no clock; take asOf.",
        },
      ],
    },
  },
  { files: ["src/cli/**", "scripts/**"], rules: { "no-console": "off" } },
  {
    // The registry of parsers: two lines for each of them, and nothing else.
    files: ["src/parse/index.ts"],
    rules: { "max-lines": ["error", { max: 500 }] },
  },
  {
    files: ["test/**"],
    rules: {
      "max-lines-per-function": "off",
      "max-lines": ["error", { max: 400 }],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  { files: ["**/*.js", "**/*.cjs"], ...tseslint.configs.disableTypeChecked },
);
