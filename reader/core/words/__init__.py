"""Words: the finest cut of a paragraph, without gap or overlap. The only importer of jieba."""
