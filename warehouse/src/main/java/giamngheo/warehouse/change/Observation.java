package giamngheo.warehouse.change;

import java.util.List;

/**
 * A household as one review saw it.
 *
 * @param year review year
 * @param kind whether it was reviewed, stands in an official release, or only a refused line or an
 *     exit line speaks of it
 * @param areaCode commune on the map of that review
 * @param povertyClass class found; null unless reviewed
 * @param persons members; 0 unless reviewed
 * @param hamlet hamlet, or null
 * @param entryReason why it came onto the commune's review, or null
 * @param openingClass class before this review as the line states it, or null
 * @param head name of the head, only to recognise a code that was given to another household
 * @param members what recognises its members
 * @param householdId the code it carried in that review
 * @param batchId batch of its line
 * @param lineNo line
 */
record Observation(
    int year,
    Kind kind,
    String areaCode,
    String povertyClass,
    int persons,
    String hamlet,
    String entryReason,
    String openingClass,
    String head,
    List<Long> members,
    String householdId,
    String batchId,
    Long lineNo) {

  /** What a review says of a household. */
  enum Kind {
    REVIEWED,
    /** As an official release of that year has it. */
    PUBLISHED,
    REFUSED,
    EXIT
  }
}
