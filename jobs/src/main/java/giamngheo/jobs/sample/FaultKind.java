package giamngheo.jobs.sample;

/** Kinds of mistakes that communes make and the sample imitates. */
public enum FaultKind {
  /** A household line written twice, equal. */
  EQUAL_REPEAT,
  /** A household written twice with different content. */
  DIFFERING_DUPLICATE,
  /** Review date 31/02. */
  BAD_REVIEW_DATE,
  /** A member's birth date 31/02. */
  BAD_BIRTH_DATE,
  /** Floor area in words. */
  TEXT_FOR_NUMBER,
  /** Water source outside the list of words. */
  UNKNOWN_CODE,
  /** Household listed last year without any line this year. */
  NOT_REVIEWED,
  /** Recognised class against the facts, without a reason. */
  CLASS_DISAGREES,
  /** A member whose household code no household line has. */
  ORPHAN_MEMBER,
  /** Declared total of poor households one too many. */
  TOTAL_OFF_BY_ONE;
}
