import type { Known, Setting } from "../question/not-read.ts";
import {
  descendants,
  elementsIn,
  firstIn,
  type MarkupElement,
  textIn,
} from "../text/markup-tree.ts";

const NONE = /^0?$/;
const EVERYWHERE: Known = {
  ...{ id: true, class: true, label: true, "xml:lang": true, "xml:base": true, lang: true },
  ...{ showHide: /^show$/, templateIdentifier: /^$/ },
};

/** Attributes of an item and what stands in it that are read, or mean nothing here. */
const ATTRIBUTES: Known = {
  ...EVERYWHERE,
  ...{ identifier: true, responseIdentifier: true, title: true, adaptive: true },
  ...{ timeDependent: true, toolName: true, toolVersion: true, schemaLocation: true },
  ...{ shuffle: true, fixed: true, orientation: true, maxChoices: true, minChoices: /^[01]?$/ },
  ...{ maxAssociations: true, minAssociations: NONE, matchMax: true, matchMin: NONE },
  ...{ expectedLength: true, expectedLines: true, format: /^plain$|^xhtml$|^$/, base: /^10$/ },
  ...{ maxStrings: true, minStrings: /^[01]?$/, required: true },
  ...{ lowerBound: true, upperBound: true, step: true, stepLabel: true, reverse: true },
  ...{ cardinality: true, baseType: true, normalMaximum: true, normalMinimum: true },
  ...{ masteryValue: true, lookupTable: true, view: true, objectLabel: true },
};

const ITEM = new Set([
  ...["responseDeclaration", "outcomeDeclaration", "templateDeclaration", "templateProcessing"],
  ...["assessmentStimulusRef", "itemBody", "responseProcessing", "modalFeedback"],
]);

/** What an item of QTI 2 or 3 says beside what it shows: of itself, its variables and what it asks. */
export function* itemSettings(item: MarkupElement): Generator<Setting> {
  yield* attributesOf(item);
  for (const child of elementsIn(item)) {
    if (!ITEM.has(child.name)) yield [`<${child.name}>`, textIn(child)];
    else if (/Declaration$/.test(child.name)) yield* attributesOf(child);
  }
  const body = firstIn(item, "itemBody");
  for (const element of body ? descendants(body) : []) {
    const { view = "candidate" } = element.attributes;
    if (element.name === "rubricBlock" && !view.includes("candidate"))
      yield [`<rubricBlock> for the ${view}`, textIn(element)];
    if (/Interaction$|Choice$|^gap(?:Text)?$/.test(element.name)) yield* attributesOf(element);
  }
}

function* attributesOf({ name, attributes }: MarkupElement): Generator<Setting> {
  for (const [key, value] of Object.entries(attributes)) {
    if (/^xmlns\b|^xsi:|^(?:data|aria)-/.test(key) || isKnown(key, value)) continue;
    yield [`${key} of <${name}>`, value];
  }
}

function isKnown(key: string, value: string): boolean {
  const is = Object.hasOwn(ATTRIBUTES, key) ? ATTRIBUTES[key] : undefined;
  return is === true || (is?.test(value.trim()) ?? false);
}

/** Elements of a test that are read, told by themselves, or mean nothing here. */
const TEST = new Set([
  ...["testPart", "assessmentSection", "assessmentItemRef", "outcomeDeclaration", "defaultValue"],
  ...["value", "timeLimits", "branchRule", "preCondition", "selection", "outcomeProcessing"],
]);

/** What a test says beside its order. */
export function* testSettings(test: MarkupElement): Generator<Setting> {
  const inner = [...elementsIn(test)];
  while (inner.length > 0) {
    const element = inner.shift();
    if (!element) return;
    const { name, attributes } = element;
    const own = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`);
    if (name === "ordering") {
      if (attributes.shuffle === "true") yield ["<ordering>", 'shuffle="true"'];
    } else if (!TEST.has(name)) yield [`<${name}>`, own.join(" ") || textIn(element)];
    if (TEST.has(name) && !/^(?:branchRule|preCondition|outcomeProcessing)$/.test(name))
      inner.push(...elementsIn(element));
  }
}

/** Fields of the metadata of QTI 1.2 that are read, or mean nothing here, as Canvas and Blackboard write them. */
export const knownFields: Known = {
  ...{ question_type: true, points_possible: true, original_answer_ids: true },
  ...{ assessment_question_identifierref: true, cc_profile: true, cc_weighting: /^1?(?:\.0*)?$/ },
  ...{ qmd_itemtype: true, qmd_assessmenttype: true, qmd_scoretype: true, qmd_status: true },
  ...{ qmd_scoringpermitted: true, qmd_computerscored: true, qmd_feedbackpermitted: true },
  ...{ qmd_hintspermitted: true, qmd_solutionspermitted: true, qmd_toolvendor: true },
  ...{ qmd_absolutescore_max: true, qmd_absolutescore_min: /^0?(?:\.0*)?$/, qmd_weighting: true },
  ...{ bbmd_asi_object_id: true, bbmd_asitype: true, bbmd_assessmenttype: true },
  ...{ bbmd_sectiontype: true, bbmd_questiontype: true, bbmd_is_from_cartridge: true },
  ...{ bbmd_is_disabled: /^false$/i, bbmd_negative_points_ind: /^N?$/i },
  ...{ bbmd_canvas_fullcrdt_ind: true, bbmd_all_fullcredit_ind: /^false$/i },
  ...{ bbmd_numbertype: true, bbmd_partialcredit: true, bbmd_orientationtype: true },
  ...{ bbmd_is_extracredit: /^false$/i, bbmd_keywords: /^$/, qmd_instructornotes: /^$/ },
  ...{ bank_title: true, calculator_type: /^none$/ },
  ...{ bbmd_answerrandomization: true, bbmd_randomizeanswers: true },
};

/** The fields that metadata of QTI 1.2 has, in either way to write them. */
export function* fieldSettings(metadata: MarkupElement): Generator<Setting> {
  for (const element of descendants(metadata)) {
    if (element.name === "qtimetadatafield") {
      const [label, entry] = ["fieldlabel", "fieldentry"].map((name) => {
        const found = firstIn(element, name);
        return found ? textIn(found).trim() : "";
      });
      yield [label ?? "", entry ?? ""];
    } else if (/^(?:bb|q)md_/.test(element.name)) yield [element.name, textIn(element)];
  }
}

/** The metadata of a file of QTI 1.2 and its sections. */
export function* file1Settings(root: MarkupElement): Generator<Setting> {
  for (const element of descendants(root)) {
    if (!/^(?:assessment|section|objectbank)$/.test(element.name)) continue;
    for (const child of elementsIn(element)) {
      if (child.name === "qtimetadata" || /metadata$/.test(child.name)) yield* fieldSettings(child);
      else if (child.name === "duration") yield ["<duration>", textIn(child)];
    }
  }
}
