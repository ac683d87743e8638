/** Phrases of the page of a report, from texts that are already written in the language. */
export interface PagePhrases {
  /** The title of a report, of a unit. */
  readonly title: string;
  /** The heads of the sections, which stand in the navigation too. */
  readonly sections: {
    readonly figures: string;
    readonly summary: string;
    readonly targets: string;
    readonly units: string;
    readonly trend: string;
    readonly levels: string;
    readonly gaps: string;
    readonly methods: string;
    readonly sources: string;
  };
  /** The label of the navigation. */
  readonly contents: string;
  /** A sentence on the chart of the units below. */
  readonly unitsIntro: string;
  /** The same where no target applies. */
  readonly unitsWithoutTarget: string;
  /** A sentence on the table of the units below. */
  readonly unitsTable: string;
  /** The same where no target applies. */
  readonly unitsTableWithoutTarget: string;
  /** Sentences on the charts of other sections. */
  readonly levelsIntro: string;
  readonly trendIntro: string;
  /** A sentence on the gaps, in a chart or in words. */
  readonly gapsIntro: string;
  /** Of a report without charts, since the packages are not installed. */
  readonly withoutCharts: string;
  /** That small counts are not protected. */
  readonly notProtected: string;
  /** That small counts are protected. */
  readonly protected: string;
  /** That counts are rounded to multiples of a number. */
  readonly rounded: (base: string) => string;
  /** How values that are withheld are marked. */
  readonly withheld: string;
  /** The captions of tables: of the targets one by one, of the units, and of the values day by day. */
  readonly eachTarget: string;
  readonly allUnits: string;
  readonly eachDay: string;
  /** Of a section that has nothing to show. */
  readonly noTargets: string;
}
