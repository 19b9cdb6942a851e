// The published texts whose names are used, cited exactly, with what each is good for. Names and
// citations stay in the language of their source. Checked 2026-11-22, from stored copies.

export type SourceId = 'ontology' | 'edpb' | 'ftc' | 'ccpa' | 'gdpr' | 'ico' | 'cdt' | 'mathur';

/** A published text. Its limit is the sentence `evidence.limit.<id>`. */
export type Source = { citation: string; url: string };

export const SOURCES = {
  ontology: {
    citation:
      'Gray, Santos, Bielova, Mildner: An Ontology of Dark Patterns Knowledge. CHI 2024. doi 10.1145/3613904.3642436',
    url: 'https://doi.org/10.1145/3613904.3642436',
  },
  edpb: {
    citation: 'EDPB: Guidelines 03/2022, version 2.0, 14 February 2023, section 4.2.1 and annex',
    url: 'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-032022-deceptive-design-patterns-social-media_en',
  },
  ftc: {
    citation: 'FTC staff report: Bringing Dark Patterns to Light, September 2022, appendix A',
    url: 'https://www.ftc.gov/reports/bringing-dark-patterns-light',
  },
  ccpa: {
    citation: 'California Code of Regulations, title 11, section 7004: Symmetry in choice',
    url: 'https://cppa.ca.gov/regulations/',
  },
  gdpr: {
    citation: 'GDPR, article 4(11) and recital 32; CJEU, C-673/17, Planet49',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  ico: {
    citation: 'ICO and CMA: Harmful design in digital markets, 9 August 2023',
    url: 'https://www.drcf.org.uk/publications/papers/ico-cma-joint-paper-on-harmful-design-in-digital-practices',
  },
  cdt: {
    citation: 'CDT: Dark Patterns in AI Chatbots, 28 May 2026',
    url: 'https://cdt.org/insights/dark-patterns-in-ai-chatbots-a-taxonomy-to-inform-better-design/',
  },
  mathur: {
    citation:
      'Mathur, Mayer, Kshirsagar: What Makes a Dark Pattern… Dark? CHI 2021. doi 10.1145/3411764.3445610',
    url: 'https://doi.org/10.1145/3411764.3445610',
  },
} as const satisfies Record<SourceId, Source>;
