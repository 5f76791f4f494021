package giamngheo.jobs.sample;

import java.time.LocalDate;
import java.util.Set;

/**
 * What one review says of one household: found in a class, or gone from the list.
 *
 * @param household as it is on the day
 * @param before class before this review
 * @param found class that the facts show, or null when the household has left
 * @param hardships basic services that it lacks on the day
 * @param arrival how it came to the commune since the last review, or null
 * @param exitReason why it left the commune's list, or null
 */
record Review(
    LocalDate day,
    Household household,
    PovertyClass before,
    PovertyClass found,
    Set<Deprivation> hardships,
    Arrival arrival,
    String exitReason) {

  /**
   * How a household came.
   *
   * @param reason moved_in or split
   * @param originHousehold code of the household from which it split, or null
   * @param originArea commune it came from, or null
   */
  record Arrival(String reason, String originHousehold, String originArea) {}

  static Review departure(LocalDate day, Household household, PovertyClass before, String reason) {
    return new Review(day, household, before, null, Set.of(), null, reason);
  }

  boolean isDeparture() {
    return found == null;
  }

  /**
   * Whether the household stood on this commune's list and stands there no more, or the reverse.
   */
  boolean isNewOnList() {
    return !isDeparture() && found.isListed() && !before.isListed() && arrival == null;
  }

  /**
   * Whether the same could have been found on an earlier day: everybody born, and the same
   * hardships possible at the ages of that day.
   */
  boolean isPossibleOn(LocalDate earlier) {
    return household.persons().stream().noneMatch(person -> person.birth().isAfter(earlier))
        && Circumstances.agree(household, hardships, earlier);
  }

  Review arriving(Arrival how) {
    return new Review(day, household, before, found, hardships, how, exitReason);
  }

  Review on(LocalDate otherDay) {
    return new Review(otherDay, household, before, found, hardships, arrival, exitReason);
  }
}
