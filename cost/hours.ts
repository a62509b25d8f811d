/** Hours of a month as AWS's own calculator and the field count them: 365 × 24 / 12. */
export const HOURS_PER_MONTH = 730;
