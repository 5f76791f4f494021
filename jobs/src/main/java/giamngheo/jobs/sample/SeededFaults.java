package giamngheo.jobs.sample;

import giamngheo.warehouse.config.ConfigurationPlace;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Puts the listed faults into a commune's lines. */
final class SeededFaults {
  private SeededFaults() {}

  /** Makes those faults that concern this commune and year. */
  static void apply(List<SampleFault> faults, CommuneFiles files) {
    faults.stream()
        .filter(fault -> fault.year() == files.year())
        .filter(fault -> fault.areaCode().equals(files.commune().code()))
        .forEach(fault -> make(fault.kind(), files));
  }

  private static void make(FaultKind kind, CommuneFiles files) {
    List<Line> households = files.households();
    switch (kind) {
      case EQUAL_REPEAT -> households.add(household(files, PovertyClass.POOR).copy());
      case DIFFERING_DUPLICATE -> {
        Line twin = household(files, PovertyClass.NEAR_POOR).copy();
        BigDecimal area = (BigDecimal) twin.get(HouseholdTable.FLOOR_AREA);
        households.add(twin.set(HouseholdTable.FLOOR_AREA, area.add(BigDecimal.TEN)));
      }
      case BAD_REVIEW_DATE ->
          household(files, PovertyClass.NEAR_POOR)
              .set(HouseholdTable.REVIEW_DATE, "31/02/" + files.year());
      case BAD_BIRTH_DATE -> childOf(files).set(MemberTable.BIRTH_DATE, "31/02/2014");
      case TEXT_FOR_NUMBER ->
          household(files, PovertyClass.POOR).set(HouseholdTable.FLOOR_AREA, "khoảng bốn mươi");
      case UNKNOWN_CODE ->
          household(files, PovertyClass.NEAR_POOR).set("water_source", "nước giếng làng");
      case NOT_REVIEWED -> forget(files);
      case CLASS_DISAGREES ->
          household(files, PovertyClass.NEAR_POOR)
              .set(HouseholdTable.DECLARED_CLASS, PovertyClass.POOR.code());
      case ORPHAN_MEMBER -> {
        Line stray = files.members().get(0).copy();
        String hamlet = files.commune().hamlets().get(0).code();
        files.members().add(stray.set(MemberTable.HOUSEHOLD_ID, hamlet + "-9999"));
      }
      case TOTAL_OFF_BY_ONE -> {
        // Stands in the declared totals, not in these files.
      }
    }
  }

  /**
   * A line from the middle of the file, of a household that is in this class and was there before.
   */
  private static Line household(CommuneFiles files, PovertyClass standing) {
    return middle(
        files.households(),
        line ->
            standing.code().equals(line.get(HouseholdTable.DECLARED_CLASS))
                && line.get(HouseholdTable.ENTRY_REASON) == null);
  }

  private static Line childOf(CommuneFiles files) {
    return middle(
        files.members(),
        line ->
            Relationship.CHILD.code().equals(line.get(MemberTable.RELATIONSHIP))
                && line.get(MemberTable.BIRTH_DATE) != null);
  }

  /** A household that was poor and would have left the list gets no line at all. */
  private static void forget(CommuneFiles files) {
    String id =
        middle(
                files.reviews(),
                review ->
                    !review.isDeparture()
                        && review.before() == PovertyClass.POOR
                        && !review.found().isListed())
            .household()
            .id();
    files.households().removeIf(line -> id.equals(line.get(HouseholdTable.HOUSEHOLD_ID)));
    files.members().removeIf(line -> id.equals(line.get(MemberTable.HOUSEHOLD_ID)));
  }

  private static <T> T middle(List<T> items, Predicate<T> wanted) {
    List<T> matching = items.stream().filter(wanted).toList();
    if (matching.isEmpty()) {
      throw ConfigurationPlace.of("sample/faults.csv", "")
          .mistake(
              "xã không có hộ nào để đặt lỗi mẫu; đổi xã hoặc bỏ lỗi này",
              "the commune has no household for this sample fault; change it or leave the fault out");
    }
    return matching.get(matching.size() / 2);
  }
}
