import type { Known } from "../question/not-read.ts";

const text: Known = { text: true, file: true, "@format": true };

function within(name: string, known: Known): Known {
  return Object.fromEntries([
    [`${name}/`, true],
    ...Object.entries(known).map(([key, is]) => [
      key.startsWith("@") ? `${name}${key}` : `${name}/${key}`,
      is,
    ]),
  ]);
}

const NONE = /^(?:0(?:\.0*)?|-1)?$/;

/** What `moodle-task.ts` and its like read of a question, and what means nothing here, as Moodle 4.5 writes it. */
export const knownInMoodle: Known = {
  ...{ "@type": true, name: true, tags: true, idnumber: true, hidden: true, defaultgrade: true },
  ...within("questiontext", text),
  ...within("generalfeedback", text),
  ...{ correctfeedback: true, partiallycorrectfeedback: true, incorrectfeedback: true },
  ...within("hint", { ...text, shownumcorrect: true, clearwrong: true, options: /^[01]?$/ }),
  // What a further try cost, as it is where nobody changed it.
  penalty: /^(?:0?\.33333*|0?\.10*|[01](?:\.0*)?)?$/,
  ...within("answer", {
    ...{ ...text, "@fraction": true, feedback: true, tolerance: true },
    ...{ tolerancetype: /^[12]?$/, correctanswerformat: true, correctanswerlength: true },
  }),
  ...{ single: true, shuffleanswers: true, usecase: true },
  ...{ answernumbering: /^(?:abc|none)?$/, showstandardinstruction: true, shownumcorrect: true },
  ...within("units", within("unit", { unit_name: true, multiplier: /^1(?:\.0*)?$/ })),
  ...{ unitgradingtype: NONE, unitpenalty: /^(?:0?\.10*|0(?:\.0*)?)?$/, unitsleft: NONE },
  ...{ showunits: /^[03]?$/, instructions: /^$/ },
  ...within("subquestion", { ...text, answer: true }),
  ...{ responseformat: /^(?:editor|plain)?$/, responsetemplate: true, graderinfo: true },
  ...{ responserequired: /^1?$/, responsefieldlines: true, minwordlimit: NONE, maxwordlimit: NONE },
  ...{ attachments: true, attachmentsrequired: NONE, maxbytes: true, filetypeslist: /^$/ },
  ...{ layouttype: /^(?:VERTICAL|0)?$/, selecttype: /^(?:ALL|0)?$/, selectcount: true },
  ...{ gradingtype: true, showgrading: true, numberingstyle: /^(?:none|abc)?$/ },
  ...within("dragbox", { ...text, group: true, infinite: true }),
  ...within("selectoption", { ...text, group: true }),
  ...{ image: true, image_base64: true, file: true },
};
