import lunr from "lunr";

// Lunr has these on the class; its published types put them on the instance.
export const tokenSets = lunr.TokenSet as unknown as {
  fromArray(sorted: readonly string[]): lunr.TokenSet;
  fromClause(clause: { readonly term: string; readonly editDistance?: number }): lunr.TokenSet;
};
