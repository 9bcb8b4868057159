/** The form above a list that narrows it: words, and choices of one each. */
export interface ListFilters {
  readonly q: string;
  readonly choices: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  }[];
  readonly isFiltered: boolean;
}
