/** A cell or line larger than this, in signs, is a fault of the file: mostly a quotation mark that is never closed. */
export const largestRow = 1_000_000;

export const mostColumns = 500;

/** Of a compressed part of a workbook, in bytes once it is unpacked. */
export const largestPart = 2_000_000_000;

/** Real sheets pack to a tenth or a twentieth; what packs a thousandfold is made to burst. */
export const steepestPacking = 300;

/** The texts of a workbook are needed all at once, in signs. */
export const largestTexts = 60_000_000;

/** Of files whose rows are looked at together. */
export const mostTogether = 20_000;

/** A workbook has tens of parts. */
export const mostParts = 10_000;
