/** A page's template, and what it is printed from. */
export interface PageTemplate<Model extends object> {
  /** Below `templates/pages`, without its ending. */
  readonly name: string;
  /** Only for the compiler: what its `it.page` is. */
  readonly model?: Model;
}

/** Names a template for models of that type: `pageTemplate<TodayPage>('today/today')`. */
export function pageTemplate<Model extends object>(name: string): PageTemplate<Model> {
  return { name };
}
