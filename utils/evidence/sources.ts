// The published texts whose names are used, cited exactly, with what each is good for. Names and
// citations stay in the language of their source.

export type SourceId = 'ontology' | 'edpb' | 'ftc' | 'ccpa' | 'gdpr' | 'ico' | 'cdt' | 'mathur';

/**
 * A published text. Its limit is the sentence `evidence.limit.<id>`. An address only where it was checked:
 * the others are found by their exact names.
 */
export type Source = { citation: string; url?: string };

/** The day on which names and citations were checked, from stored copies. */
export const SOURCES_CHECKED = '2026-11-22';

export const SOURCES: Record<SourceId, Source> = {
  ontology: {
    citation:
      'Gray, Santos, Bielova, Mildner: An Ontology of Dark Patterns Knowledge. CHI 2024. doi 10.1145/3613904.3642436',
    url: 'https://doi.org/10.1145/3613904.3642436',
  },
  edpb: {
    citation: 'EDPB: Guidelines 03/2022, version 2.0, 14 February 2023, section 4.2.1 and annex',
  },
  ftc: {
    citation: 'FTC staff report: Bringing Dark Patterns to Light, September 2022, appendix A',
  },
  ccpa: {
    citation: 'California Code of Regulations, title 11, section 7004: Symmetry in choice',
  },
  gdpr: {
    citation: 'GDPR, article 4(11) and recital 32; CJEU, C-673/17, Planet49',
  },
  ico: {
    citation: 'ICO and CMA: Harmful design in digital markets, 9 August 2023',
  },
  cdt: {
    citation: 'CDT: Dark Patterns in AI Chatbots, 28 May 2026',
  },
  mathur: {
    citation:
      'Mathur, Mayer, Kshirsagar: What Makes a Dark Pattern… Dark? CHI 2021. doi 10.1145/3411764.3445610',
    url: 'https://doi.org/10.1145/3411764.3445610',
  },
};
