declare module "commonmark-spec" {
  /** Every example of the specification; tabs are written as arrows. */
  const spec: {
    readonly tests: readonly {
      readonly number: number;
      readonly section: string;
      readonly markdown: string;
      readonly html: string;
    }[];
  };
  export default spec;
}
