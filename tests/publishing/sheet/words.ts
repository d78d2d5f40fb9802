import { readDefinitions } from '#src/checks/ledger-of.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { readContent } from '#src/publishing/read-content.ts';
import { wordsOf } from '#src/publishing/sheet/words.ts';
import { library } from '#tests/site/builds.ts';

/** What the sheets of the tests may name: the library's indicators, dimensions and sources. */
export const words = wordsOf(readDefinitions(readTexts(readContent(library).files)));
