// handlebars/runtime has no types of its own that nodenext can use; these are the calls that the report makes.
declare module "handlebars/runtime.js" {
  interface Handlebars {
    create(): Handlebars;
    template(precompiled: unknown): (view: unknown) => string;
    registerPartial(name: string, partial: (view: unknown) => string): void;
  }
  const handlebars: Handlebars;
  export default handlebars;
}
